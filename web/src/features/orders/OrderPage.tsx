import { Button, Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOrderQuery } from '@/generated/orders.ts';
import { OrderDue, OrderTotal } from '@/lib/amounts/OrderTotal.tsx';
import { HiddenAmounts } from '@/lib/amounts/HiddenAmounts.tsx';
import { DownloadPdf } from '@/lib/documents/DownloadPdf.tsx';
import { SendOrder } from '@/lib/documents/SendOrder.tsx';
import { useTitle } from '@/lib/use-title.ts';
import { useIsActingOn } from '@/lib/viewer.ts';
import { BackLink } from '@/ui/BackLink.tsx';
import { Card } from '@/ui/Card.tsx';
import { Columns } from '@/ui/Columns.tsx';
import { EmptyState } from '@/ui/EmptyState.tsx';
import { ErrorState } from '@/ui/ErrorState.tsx';
import { PageHeader } from '@/ui/PageHeader.tsx';
import { PageSkeleton } from '@/ui/PageSkeleton.tsx';
import { OrderActions } from './OrderActions.tsx';
import { OrderedItems } from './OrderedItems.tsx';
import { OrderPath } from './OrderPath.tsx';
import { GivenBack } from './GivenBack.tsx';
import { OrderPayment } from './OrderPayment.tsx';
import { OrderReceipt } from './OrderReceipt.tsx';
import { OrderStateBadge } from './OrderState.tsx';
import { usePaymentProgress } from './use-payment-progress.ts';
import { UseForRenewals } from './UseForRenewals.tsx';
import { useWayBack } from '@/lib/checkout/use-way-back.ts';
import { WayBackNote } from './WayBackNote.tsx';
import classes from './orders.module.css';

/** One order: what, how much, where it stands, and how to pay it. */
export function OrderPage({ tenantId, orderId }: { tenantId: string; orderId: string }) {
  const { t } = useTranslation(['orders', 'words']);
  const { data, error, refetch } = useOrderQuery({ variables: { orderId }, fetchPolicy: 'cache-and-network' });
  const order = data?.order;
  const { from, forget } = useWayBack();
  const [isGoing, setGoing] = useState(false);
  const ask = useCallback(() => void refetch(), [refetch]);
  usePaymentProgress(order ?? undefined, from, isGoing, ask);
  const isActingOn = useIsActingOn(order?.tenant?.id);
  useTitle(order?.number, order?.tenant?.name);
  if (error && !order) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (order === null) return <Card><EmptyState sentence={t('notFound')} /></Card>;
  if (!order) return <PageSkeleton />;

  const awaitsMoney = order.state === 'PENDING_PAYMENT' || (order.state === 'ON_ACCOUNT' && order.viewerCan.includes('ORDER_PAY'));
  const { invoice } = order;
  const [only, ...others] = order.lines;
  const subscriptionId = others.length === 0 ? (only?.resultingSubscription ?? only?.subscription)?.id : undefined;
  return (
    <>
      <BackLink to="/t/$tenantId/ordini" params={{ tenantId }}>{t('back')}</BackLink>
      <PageHeader
        level={2}
        title={`${t(`words:orderKind.${order.kind}`)} ${order.number}`}
        note={<><OrderStateBadge order={order} />{order.amounts && <span className={classes.headTotal}>{order.state === 'PENDING_PAYMENT' || order.state === 'ON_ACCOUNT' ? <OrderDue amounts={order.amounts} /> : <OrderTotal amounts={order.amounts} />}</span>}</>}
        actions={
          <>
            {only && subscriptionId && (
              <Button
                variant="default"
                renderRoot={(props) => <Link to="/t/$tenantId/abbonamenti/$subscriptionId" params={{ tenantId: only.tenant.id, subscriptionId }} {...props} />}
              >
                {only.resultingSubscription ? t('openResult') : t('openSubscription')}
              </Button>
            )}
            {invoice && (
              <Button variant="default" renderRoot={(props) => <Link to="/t/$tenantId/fatture/$invoiceId" params={{ tenantId, invoiceId: invoice.id }} {...props} />}>
                {t('openInvoice', { number: invoice.number })}
              </Button>
            )}
            <DownloadPdf kind="orders" id={order.id} />
            {isActingOn && order.viewerCan.includes('ORDER_PAY') && <SendOrder orderId={order.id} />}
            <OrderActions order={order} />
          </>
        }
      />
      {from && <WayBackNote order={order} from={from} onClose={forget} />}
      <Columns>
        <Stack>
          {!awaitsMoney && <GivenBack order={order} />}
          <UseForRenewals order={order} />
          {awaitsMoney && <OrderPayment order={order} onGoing={() => setGoing(true)} />}
          {order.lines.map((line) => (
            <OrderedItems key={line.id} order={order} line={line} />
          ))}
          <OrderPath order={order} />
        </Stack>
        <Card title={t('receipt')}>
          {order.amounts ? (
            <OrderReceipt order={order} amounts={order.amounts} />
          ) : (
            <HiddenAmounts invoicedToName={order.invoicedToName} />
          )}
        </Card>
      </Columns>
    </>
  );
}
