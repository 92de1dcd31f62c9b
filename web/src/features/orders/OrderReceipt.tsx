import { useTranslation } from 'react-i18next';
import type { OrderPage_orderFragment as Order } from '@/generated/types.ts';
import type { Names } from '@/lib/amounts/AmountLine.tsx';
import { ArrivedRows } from '@/lib/amounts/ArrivedRows.tsx';
import { AmountsReceipt } from '@/lib/amounts/AmountsReceipt.tsx';
import { useFormat } from '@/lib/format/use-format.ts';
import { useLanguage } from '@/lib/i18n/use-language.ts';

/** The amounts as they were quoted and ordered. */
export function OrderReceipt({ order, amounts }: { order: Order; amounts: NonNullable<Order['amounts']> }) {
  const { t } = useTranslation('orders');
  const format = useFormat(order.lines[0]?.subscription?.timeZone);
  const language = useLanguage();
  const names = (position: number): Names => {
    const line = order.lines.find((each) => each.position === position);
    const period = line?.startsAt && line.endsAt ? format.period(line.startsAt, line.endsAt) : undefined;
    const company = order.lines.some(({ tenant }) => tenant.id !== line?.tenant.id) ? line?.tenant.name : undefined;
    return {
      product: line?.product.name ?? '',
      component: (code) => line?.items.find(({ component }) => component.code === code)?.component.name[language] ?? code,
      note: [company, period].filter(Boolean).join(', ') || undefined,
    };
  };
  return <AmountsReceipt amounts={amounts} names={names} totalLabel={t(`total.${order.state}`)} isOver={order.state === 'CANCELLED' || order.state === 'FAILED'}>{amounts.arrivedMinor > 0 ? <ArrivedRows amounts={amounts} /> : undefined}</AmountsReceipt>;
}
