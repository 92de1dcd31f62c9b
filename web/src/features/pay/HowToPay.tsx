import { Button, Text } from '@mantine/core';
import { IconAlertTriangle, IconBrandPaypal, IconCreditCard, IconShieldCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PayPage_documentFragment } from '@/generated/types.ts';
import { Arrived, WholeCharge } from '@/lib/amounts/Arrived.tsx';
import { TransferInstructions } from '@/lib/amounts/TransferInstructions.tsx';
import { useOffers } from '@/lib/checkout/use-offers.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { rememberWayBack } from '@/lib/link-way-back.ts';
import { useParties } from '@/lib/viewer.ts';
import { Callout } from '@/ui/Callout.tsx';
import { Card } from '@/ui/Card.tsx';
import { usePayByLink } from './use-pay-by-link.ts';
import classes from './PayPage.module.css';

type Order = NonNullable<PayPage_documentFragment['order']>;

/** What its reader can do for an order that awaits its money: agree at the bank to what is being charged, leave a card or an account that pays it, or transfer it. */
export function HowToPay({ token, order, onOver }: { token: string; order: Order; onOver: () => void }) {
  const { t } = useTranslation('pay');
  const { vendorName } = useParties();
  const { confirm, busy } = usePayByLink(token, onOver);
  if (order.state !== 'PENDING_PAYMENT' && order.state !== 'ON_ACCOUNT') return null;
  const asked = order.payments.findLast(({ state }) => state === 'REQUIRES_ACTION');
  if (asked) {
    // Its page is known where it was sent there before; what began without anybody is asked for now.
    const go = asked.actionUrl ? (
      <Button component="a" href={asked.actionUrl} rel="noreferrer" size="xs" onClick={() => rememberWayBack(token)}>{t('bank.go')}</Button>
    ) : (
      <Button size="xs" loading={busy} onClick={confirm}>{t('bank.go')}</Button>
    );
    return (
      <Callout icon={IconShieldCheck} tone="attention" title={t('bank.title')} actions={go}>
        <p>{t(`bank.${asked.kind}`)}</p>
      </Callout>
    );
  }
  const last = order.payments.at(-1);
  const isUnderWay = order.payments.some(({ state }) => state === 'PROCESSING');
  return (
    <Card title={t('pay')}>
      {last?.state === 'FAILED' && (
        <div role="alert" className={classes.refused}>
          <Callout icon={IconAlertTriangle} tone="danger" title={t(`refused.${last.kind}`)}>
            <p>{last.failureReason} {t('refused.how')}</p>
          </Callout>
        </div>
      )}
      {order.method === 'BANK_TRANSFER' ? (
        <>
          <Text fz="sm" mb="xs">{t('transfer', { vendor: vendorName })}</Text>
          <TransferInstructions order={order} columns={2} />
        </>
      ) : <Arrived order={order} />}
      {isUnderWay ? <Text fz="sm" role="status">{t('collecting')}</Text> : order.amounts && <Ways token={token} amounts={order.amounts} />}
    </Card>
  );
}

const icons = { CARD: IconCreditCard, PAYPAL: IconBrandPaypal };

/** A card or an account that is left at the provider's page pays the order; what its company pays with stays. */
function Ways({ token, amounts }: { token: string; amounts: NonNullable<Order['amounts']> }) {
  const { t } = useTranslation('pay');
  const format = useFormat();
  const offers = useOffers() ?? [];
  const { pay, busy } = usePayByLink(token);
  if (offers.length === 0) return null;
  return (
    <>
      <div className={classes.ways}>
        {offers.map((kind) => {
          const Icon = icons[kind];
          return (
            <Button key={kind} variant="default" loading={busy} leftSection={<Icon size={16} stroke={1.6} aria-hidden />} onClick={() => pay(kind)}>
              {t(`by.${kind}`, { due: format.money(amounts.due) })}
            </Button>
          );
        })}
      </div>
      <WholeCharge amounts={amounts} />
      <Text fz="xs" mt="xs" c="var(--f-text-2)">{t('by.note')}</Text>
    </>
  );
}
