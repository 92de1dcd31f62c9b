import { Button, Text } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PayPage_documentFragment } from '@/generated/types.ts';
import { TransferInstructions } from '@/lib/amounts/TransferInstructions.tsx';
import { useParties } from '@/lib/viewer.ts';
import { Callout } from '@/ui/Callout.tsx';
import { Card } from '@/ui/Card.tsx';

type Order = NonNullable<PayPage_documentFragment['order']>;

/** What its reader can do for an order that awaits its money: agree at the bank to what is being charged, or transfer it. */
export function HowToPay({ order }: { order: Order }) {
  const { t } = useTranslation('pay');
  const { vendorName } = useParties();
  if (order.state !== 'PENDING_PAYMENT' && order.state !== 'ON_ACCOUNT') return null;
  const asked = order.payments.findLast(({ state }) => state === 'REQUIRES_ACTION');
  if (asked?.actionUrl) {
    return (
      <Callout icon={IconShieldCheck} tone="attention" title={t('bank.title')} actions={<Button component="a" href={asked.actionUrl} rel="noreferrer" size="xs">{t('bank.go')}</Button>}>
        <p>{t(`bank.${asked.kind}`)}</p>
      </Callout>
    );
  }
  if (order.method !== 'BANK_TRANSFER') {
    return (
      <Card title={t('pay')}>
        <Text fz="sm">{t(order.payments.some(({ state }) => state === 'PROCESSING') ? 'collecting' : 'inConsole', { vendor: vendorName })}</Text>
      </Card>
    );
  }
  return (
    <Card title={t('pay')}>
      <Text fz="sm" mb="xs">{t('transfer', { vendor: vendorName })}</Text>
      <TransferInstructions number={order.number} due={order.amounts?.due} expiresAt={order.expiresAt} columns={2} />
    </Card>
  );
}
