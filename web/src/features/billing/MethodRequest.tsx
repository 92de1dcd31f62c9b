import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWithdrawMethodRequestMutation } from '@/generated/billing.ts';
import { lazyPart } from '@/lib/lazy-part.tsx';
import { notifyDone } from '@/lib/notify.ts';
import { PendingRequest } from '@/lib/requests/PendingRequest.tsx';
import { useAction } from '@/lib/use-action.ts';
import { useCan } from '@/lib/use-can.ts';
import { ConfirmDialog } from '@/ui/ConfirmDialog.tsx';
import { TextButton } from '@/ui/TextButton.tsx';
import type { BillingTenant } from './billing-tenant.ts';
import classes from './billing.module.css';

const RequestMethodDialog = lazyPart(() => import('./RequestMethodDialog.tsx').then((m) => m.RequestMethodDialog));

type Ticket = BillingTenant['methodRequests']['nodes'][number];

/** A method that is not one's own to switch to goes by request (P1); one that waits is shown in its place, and may be withdrawn. */
export function MethodRequest({ tenant, method }: { tenant: BillingTenant; method: string }) {
  const { t } = useTranslation('billing');
  const [isAsking, setIsAsking] = useState(false);
  const canAsk = useCan(tenant.viewerCan)('PAYMENT_METHOD_CHANGE');
  const waiting = tenant.methodRequests.nodes.find(({ changes }) => changes.some(({ kind }) => kind === 'PAYMENT_METHOD'));
  if (waiting) return <Waiting tenantId={tenant.id} ticket={waiting} />;
  if (!canAsk || method === 'BANK_TRANSFER') return null;
  return (
    <p className={classes.request}>
      <TextButton onClick={() => setIsAsking(true)}>{t('request.action')}</TextButton>
      {isAsking && <RequestMethodDialog tenant={tenant} onClose={() => setIsAsking(false)} />}
    </p>
  );
}

function Waiting({ tenantId, ticket }: { tenantId: string; ticket: Ticket }) {
  const { t } = useTranslation('billing');
  const [isWithdrawing, setIsWithdrawing] = useState(false);
  const canWithdraw = useCan(ticket.viewerCan)('TICKET_CANCEL');
  const idempotencyKey = useRef(crypto.randomUUID());
  const withdraw = useAction(useWithdrawMethodRequestMutation(), {
    onDone: () => {
      setIsWithdrawing(false);
      notifyDone(t('request.withdrawn'));
    },
  });
  const proposed = ticket.changes.find(({ kind }) => kind === 'PAYMENT_METHOD')?.proposes ?? 'BANK_TRANSFER';
  return (
    <p className={classes.request}>
      <PendingRequest tenantId={tenantId} ticketId={ticket.id}>
        {t('request.waiting', { method: t(`method.${proposed as 'CARD'}.name`) })}
      </PendingRequest>
      {canWithdraw && <TextButton onClick={() => setIsWithdrawing(true)}>{t('request.withdraw')}</TextButton>}
      {isWithdrawing && (
        <ConfirmDialog
          title={t('request.withdrawTitle')}
          sentence={t('request.withdrawSentence')}
          confirmLabel={t('request.withdrawConfirm')}
          cancelLabel={t('request.keep')}
          busy={withdraw.busy}
          onConfirm={() => void withdraw.run({ ticketId: ticket.id, idempotencyKey: idempotencyKey.current })}
          onClose={() => setIsWithdrawing(false)}
        />
      )}
    </p>
  );
}
