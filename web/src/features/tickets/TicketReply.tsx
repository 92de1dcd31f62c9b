import { Button } from '@mantine/core';
import { ticketTextSchema } from '@filiera/shared/schemas';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReplyToTicketMutation } from '@/generated/tickets.ts';
import type { TicketPage_ticketFragment as Ticket } from '@/generated/types.ts';
import { notifyDone } from '@/lib/notify.ts';
import { useAction } from '@/lib/use-action.ts';
import { useSchemaForm } from '@/lib/use-schema-form.ts';
import { FormProblem } from '@/ui/FormProblem.tsx';
import { TextAreaField } from '@/ui/TextAreaField.tsx';
import { FilePicker } from './FilePicker.tsx';
import classes from './tickets.module.css';
import { type Uploaded } from './upload-file.ts';

/** An answer at the foot of the thread; what was typed stays until it was sent. */
export function TicketReply({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('tickets');
  const form = useSchemaForm(ticketTextSchema, { text: '' });
  const [files, setFiles] = useState<readonly Uploaded[]>([]);
  const idempotencyKey = useRef(crypto.randomUUID());
  const reply = useAction(useReplyToTicketMutation(), {
    form,
    onDone: () => {
      notifyDone(t('reply.done'));
      form.reset();
      setFiles([]);
      idempotencyKey.current = crypto.randomUUID();
    },
  });
  const send = ({ text }: { text: string }) => reply.run({ ticketId: ticket.id, text, attachmentIds: files.map(({ id }) => id), idempotencyKey: idempotencyKey.current });
  return (
    <form className={classes.reply} noValidate onSubmit={(event) => void form.handleSubmit(send)(event)}>
      <TextAreaField
        form={form}
        name="text"
        label={t('reply.label')}
        placeholder={t('reply.placeholder')}
        description={ticket.state === 'CLOSED' ? t('reply.reopens') : undefined}
        maxRows={14}
      />
      <FormProblem form={form} />
      <div className={classes.replyFoot}>
        <FilePicker tenantId={ticket.tenant.id} files={files} onChange={setFiles} />
        <Button type="submit" loading={reply.busy}>
          {t('reply.submit')}
        </Button>
      </div>
    </form>
  );
}
