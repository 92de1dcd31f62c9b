import { useTranslation } from 'react-i18next';
import type { OrderPage_orderFragment as Order } from '@/generated/types.ts';
import { quantityText } from '@/lib/catalog/component-text.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { useLanguage } from '@/lib/i18n/use-language.ts';
import { Card } from '@/ui/Card.tsx';
import { Field, FieldGrid } from '@/ui/Field.tsx';

/** Edition, cadence and quantities as ordered, with the public list price and who is invoiced. */
export function OrderedItems({ order }: { order: Order }) {
  const { t } = useTranslation(['orders', 'words', 'amounts']);
  const format = useFormat(order.subscription.timeZone);
  const language = useLanguage();
  return (
    <Card title={t('what')}>
      <FieldGrid columns={3}>
        <Field label={t('edition')} value={`${order.edition.product.name} ${order.edition.name}, ${t(`words:cadence.${order.cadence}`)}`} />
        <Field label={t('listPrice')} value={`${format.money(order.listPrice)} ${t(`words:per.${order.cadence}`)}`} />
        <Field label={t('invoicedTo')} value={order.invoicedToName} hint={t(`amounts:invoicedToReason.${order.invoicedToReason}`)} />
        {order.items
          .filter(({ quantity }) => quantity > 0)
          .map(({ id, quantity, component }) => (
            <Field key={id} label={component.name[language]} value={quantityText(format.number(quantity), component.unit)} />
          ))}
      </FieldGrid>
    </Card>
  );
}
