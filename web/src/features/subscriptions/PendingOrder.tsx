import { Button } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCancelPendingOrderMutation } from '@/generated/subscriptions.ts';
import type { PendingOrder_orderFragment as Order } from '@/generated/types.ts';
import { TransferInstructions } from '@/lib/amounts/TransferInstructions.tsx';
import { useFormat } from '@/lib/format/use-format.ts';
import { notifyDone } from '@/lib/notify.ts';
import { useAction } from '@/lib/use-action.ts';
import { useCan } from '@/lib/use-can.ts';
import { useViewer } from '@/lib/viewer.ts';
import { Callout } from '@/ui/Callout.tsx';
import { ConfirmDialog } from '@/ui/ConfirmDialog.tsx';

/** An order that waits for its money: of a transfer how much, with which reference, until when, and the way out. */
export function PendingOrder({ order, tenantId }: { order: Order; tenantId: string }) {
  const { t } = useTranslation(['subscriptions', 'words']);
  const format = useFormat();
  const { vendorName } = useViewer();
  const can = useCan(order.viewerCan);
  const [isAsking, setAsking] = useState(false);
  const cancel = useAction(useCancelPendingOrderMutation(), {
    onDone: () => {
      setAsking(false);
      notifyDone(t('pending.cancelled', { number: order.number }));
    },
  });
  const actions = (
    <>
      <Button size="xs" variant="default" renderRoot={(props) => <Link to="/t/$tenantId/ordini/$orderId" params={{ tenantId, orderId: order.id }} {...props} />}>
        {t('pending.open')}
      </Button>
      {can('ORDER_CANCEL') && (
        <Button size="xs" variant="default" onClick={() => setAsking(true)}>
          {t('pending.cancel')}
        </Button>
      )}
    </>
  );
  return (
    <Callout icon={IconClock} tone="attention" title={t(order.method === 'BANK_TRANSFER' ? 'pending.title' : 'pending.titlePayment', { kind: t(`words:orderKind.${order.kind}`) })} actions={actions}>
      <p>{t(order.method === 'BANK_TRANSFER' ? 'pending.sentence' : 'pending.sentencePayment', { number: order.number, vendor: vendorName, until: format.date(order.expiresAt) })}</p>
      {order.amounts && order.method === 'BANK_TRANSFER' ? (
        <TransferInstructions order={order} />
      ) : order.amounts ? null : (
        <p>{t('pending.hidden', { payer: order.invoicedToName })}</p>
      )}
      {isAsking && (
        <ConfirmDialog
          title={t('pending.cancelTitle', { number: order.number })}
          sentence={t('pending.cancelSentence', { payer: order.invoicedToName })}
          confirmLabel={t('pending.cancel')}
          cancelLabel={t('pending.keep')}
          danger
          busy={cancel.busy}
          onConfirm={() => void cancel.run({ orderId: order.id })}
          onClose={() => setAsking(false)}
        />
      )}
    </Callout>
  );
}
