import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCancelOrderMutation } from '@/generated/orders.ts';
import type { OrderPage_orderFragment as Order } from '@/generated/types.ts';
import { lazyPart } from '@/lib/lazy-part.tsx';
import { notifyDone } from '@/lib/notify.ts';
import { useAction } from '@/lib/use-action.ts';
import { useCan } from '@/lib/use-can.ts';
import { ConfirmDialog } from '@/ui/ConfirmDialog.tsx';

const RecordPaymentDialog = lazyPart(() => import('./RecordPaymentDialog.tsx').then((m) => m.RecordPaymentDialog));

/** What the viewer may do with an order that still waits. */
export function OrderActions({ order }: { order: Order }) {
  const { t } = useTranslation('orders');
  const can = useCan(order.viewerCan);
  const [open, setOpen] = useState<'cancel' | 'record'>();
  const close = () => setOpen(undefined);
  const cancel = useAction(useCancelOrderMutation(), {
    onDone: () => {
      close();
      notifyDone(t('cancel.done', { number: order.number }));
    },
  });
  return (
    <>
      {can('ORDER_CANCEL') && (
        <Button variant="default" onClick={() => setOpen('cancel')}>
          {t('cancel.action')}
        </Button>
      )}
      {can('ORDER_RECORD_PAYMENT') && <Button variant={order.method === 'BANK_TRANSFER' ? 'filled' : 'default'} onClick={() => setOpen('record')}>{t('record.action')}</Button>}
      {open === 'cancel' && (
        <ConfirmDialog
          title={t('cancel.title', { number: order.number })}
          sentence={t(order.method === 'BANK_TRANSFER' ? 'cancel.sentence' : 'cancel.sentenceCharged', { payer: order.invoicedToName })}
          confirmLabel={t('cancel.action')}
          cancelLabel={t('cancel.keep')}
          danger
          busy={cancel.busy}
          onConfirm={() => void cancel.run({ orderId: order.id })}
          onClose={close}
        />
      )}
      {open === 'record' && <RecordPaymentDialog order={order} onClose={close} />}
    </>
  );
}
