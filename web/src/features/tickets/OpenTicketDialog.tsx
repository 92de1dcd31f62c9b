import { newTicketSchema, ticketCategories, ticketPriorities } from '@filiera/shared/schemas';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOpenTicketMutation } from '@/generated/tickets.ts';
import { notifyDone } from '@/lib/notify.ts';
import { useAction } from '@/lib/use-action.ts';
import { useSchemaForm } from '@/lib/use-schema-form.ts';
import { FormDialog } from '@/ui/FormDialog.tsx';
import { SelectField } from '@/ui/SelectField.tsx';
import { TextAreaField } from '@/ui/TextAreaField.tsx';
import { TextField } from '@/ui/TextField.tsx';
import { FilePicker } from './FilePicker.tsx';
import classes from './tickets.module.css';
import { type Uploaded } from './upload-file.ts';

type Props = { tenant: { id: string; name: string }; onClose: () => void; onDone: (ticketId: string) => void };

/** A question to whoever looks after the company. */
export function OpenTicketDialog({ tenant, onClose, onDone }: Props) {
  const { t } = useTranslation(['tickets', 'ui']);
  const form = useSchemaForm(newTicketSchema, { category: 'OTHER', priority: 'NORMAL', subject: '', text: '' });
  const [files, setFiles] = useState<readonly Uploaded[]>([]);
  const idempotencyKey = useRef(crypto.randomUUID());
  const open = useAction(useOpenTicketMutation(), {
    form,
    onDone: ({ ticket }) => {
      notifyDone(t('open.done'));
      onClose();
      onDone(ticket.id);
    },
  });
  return (
    <FormDialog
      form={form}
      title={t('open.title')}
      subtitle={t('open.subtitle', { name: tenant.name })}
      submitLabel={t('open.submit')}
      footNote={t('ui:required')}
      busy={open.busy}
      isPrecious={form.formState.isDirty || files.length > 0}
      onSubmit={(values) => open.run({ tenantId: tenant.id, ...values, attachmentIds: files.map(({ id }) => id), idempotencyKey: idempotencyKey.current })}
      onClose={onClose}
    >
      <div className={classes.reply}>
        <TextField form={form} name="subject" label={t('open.subject')} withAsterisk autoComplete="off" data-autofocus />
        <SelectField form={form} name="category" label={t('open.category')} data={ticketCategories.map((value) => ({ value, label: t(`category.${value}`) }))} allowDeselect={false} />
        <SelectField form={form} name="priority" label={t('open.priority')} data={ticketPriorities.map((value) => ({ value, label: t(`priority.${value}`) }))} allowDeselect={false} />
        <TextAreaField form={form} name="text" label={t('open.text')} withAsterisk minRows={4} maxRows={12} />
        <FilePicker tenantId={tenant.id} files={files} onChange={setFiles} />
      </div>
    </FormDialog>
  );
}
