import { useTranslation } from 'react-i18next';
import type { OrderPage_orderFragment as Order } from '@/generated/types.ts';
import { AmountsReceipt } from '@/lib/amounts/AmountsReceipt.tsx';
import { useFormat } from '@/lib/format/use-format.ts';
import { useLanguage } from '@/lib/i18n/use-language.ts';

/** The amounts as they were quoted and ordered. */
export function OrderReceipt({ order, amounts }: { order: Order; amounts: NonNullable<Order['amounts']> }) {
  const { t } = useTranslation('orders');
  const format = useFormat(order.subscription.timeZone);
  const language = useLanguage();
  const names = {
    product: order.edition.product.name,
    component: (code: string) => order.items.find(({ component }) => component.code === code)?.component.name[language] ?? code,
  };
  const period = order.startsAt && order.endsAt ? format.period(order.startsAt, order.endsAt) : undefined;
  return <AmountsReceipt amounts={amounts} names={names} period={period} totalLabel={t(`total.${order.state}`)} />;
}
