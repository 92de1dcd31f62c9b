import { ticketTextSchema } from '@filiera/shared/schemas';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefuseTicketMutation } from '@/generated/tickets.ts';
import type { TicketPage_ticketFragment as Ticket } from '@/generated/types.ts';
import { notifyDone } from '@/lib/notify.ts';
import { useAction } from '@/lib/use-action.ts';
import { useSchemaForm } from '@/lib/use-schema-form.ts';
import { FormDialog } from '@/ui/FormDialog.tsx';
import { TextAreaField } from '@/ui/TextAreaField.tsx';

/** A request is refused with its reason. */
export function RefuseTicketDialog({ ticket, onClose }: { ticket: Ticket; onClose: () => void }) {
  const { t } = useTranslation('tickets');
  const form = useSchemaForm(ticketTextSchema, { text: '' });
  const idempotencyKey = useRef(crypto.randomUUID());
  const refuse = useAction(useRefuseTicketMutation(), {
    form,
    onDone: () => {
      notifyDone(t('refuse.done'));
      onClose();
    },
  });
  return (
    <FormDialog
      form={form}
      title={t('refuse.title')}
      subtitle={ticket.subject}
      submitLabel={t('refuse.submit')}
      danger
      busy={refuse.busy}
      onSubmit={({ text }) => refuse.run({ ticketId: ticket.id, text, idempotencyKey: idempotencyKey.current })}
      onClose={onClose}
    >
      <TextAreaField form={form} name="text" label={t('refuse.text')} description={t('refuse.hint')} withAsterisk data-autofocus />
    </FormDialog>
  );
}
