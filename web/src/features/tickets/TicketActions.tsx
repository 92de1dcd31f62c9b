import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCancelTicketMutation, useCloseTicketMutation } from '@/generated/tickets.ts';
import type { TicketPage_ticketFragment as Ticket } from '@/generated/types.ts';
import { notifyDone } from '@/lib/notify.ts';
import { useAction } from '@/lib/use-action.ts';
import { useCan } from '@/lib/use-can.ts';
import { ConfirmDialog } from '@/ui/ConfirmDialog.tsx';

/** How a ticket ends without a decision: closed when it is answered, withdrawn when it is no longer wanted. */
export function TicketActions({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('tickets');
  const can = useCan(ticket.viewerCan);
  const [isAsking, setAsking] = useState(false);
  const keys = useRef({ close: crypto.randomUUID(), cancel: crypto.randomUUID() });
  const close = useAction(useCloseTicketMutation(), {
    onDone: () => {
      keys.current.close = crypto.randomUUID();
      notifyDone(t('close.done'));
    },
  });
  const cancel = useAction(useCancelTicketMutation(), {
    onDone: () => {
      setAsking(false);
      notifyDone(t('cancel.done'));
    },
  });
  return (
    <>
      {can('TICKET_CANCEL') && (
        <Button variant="default" onClick={() => setAsking(true)}>
          {t('cancel.action')}
        </Button>
      )}
      {can('TICKET_CLOSE') && (
        <Button variant="default" loading={close.busy} onClick={() => void close.run({ ticketId: ticket.id, idempotencyKey: keys.current.close })}>
          {t('close.action')}
        </Button>
      )}
      {isAsking && (
        <ConfirmDialog
          title={t('cancel.title')}
          sentence={t('cancel.sentence')}
          confirmLabel={t('cancel.confirm')}
          cancelLabel={t('cancel.keep')}
          danger
          busy={cancel.busy}
          onConfirm={() => void cancel.run({ ticketId: ticket.id, idempotencyKey: keys.current.cancel })}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
