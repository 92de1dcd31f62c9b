import { NativeSelect } from '@mantine/core';
import { IconBrandPaypal, IconBuildingBank, IconCalendarDue, IconCreditCard } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PaymentMethod } from '@/generated/types.ts';
import { StatusText } from '@/ui/Status.tsx';
import { methodName } from './method-words.ts';
import type { Checkout } from './use-checkout.ts';

const icons = { CARD: IconCreditCard, PAYPAL: IconBrandPaypal, BANK_TRANSFER: IconBuildingBank };

/** How an order will be paid: a choice for whoever pays, a sentence for everyone else. */
export function PayBy({ checkout, payerName }: { checkout: Checkout; payerName: string | undefined }) {
  const { t } = useTranslation('checkout');
  const { ways, chosen, choose, others, termsDays } = checkout;
  if (termsDays > 0) return <StatusText icon={IconCalendarDue} tone="neutral">{t('terms', { count: termsDays })}</StatusText>;
  if (others && payerName) return <StatusText icon={icons[others]} tone="neutral">{t(`other.${others}`, { payer: payerName })}</StatusText>;
  if (!chosen) return null;
  const [only, ...rest] = ways.map(({ method, onFile }) => ({ value: method, label: method === 'BANK_TRANSFER' ? t('way.BANK_TRANSFER') : onFile ? methodName(onFile) : t(`new.${method}`) }));
  const Icon = icons[chosen.method];
  if (only && rest.length === 0) return <StatusText icon={Icon} tone="neutral">{only.label}</StatusText>;
  return (
    <NativeSelect
      size="sm"
      aria-label={t('how')}
      leftSection={<Icon size={16} stroke={1.6} aria-hidden />}
      data={only ? [only, ...rest] : []}
      value={chosen.method}
      onChange={({ currentTarget: { value } }) => choose(value as PaymentMethod)}
    />
  );
}
