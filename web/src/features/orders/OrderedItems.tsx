import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { OrderPage_lineFragment as Line, OrderPage_orderFragment as Order } from '@/generated/types.ts';
import { ListPrice } from '@/lib/amounts/ListPrice.tsx';
import { quantityText } from '@/lib/catalog/component-text.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { useLanguage } from '@/lib/i18n/use-language.ts';
import { Card } from '@/ui/Card.tsx';
import { Field, FieldGrid } from '@/ui/Field.tsx';

/** A line of an order: edition, cadence and quantities, with the public list price and who is invoiced; of a top-up how much more; of several companies whose it is. */
export function OrderedItems({ order, line }: { order: Order; line: Line }) {
  const { t } = useTranslation(['orders', 'words', 'amounts']);
  const format = useFormat(line.subscription?.timeZone);
  const language = useLanguage();
  const subscriptionId = (line.resultingSubscription ?? line.subscription)?.id;
  const isOneOfMany = order.lines.length > 1;
  const isOfSeveral = order.lines.some(({ tenant }) => tenant.id !== line.tenant.id);
  return (
    <Card title={`${line.product.name} ${line.edition.name}`} note={isOfSeveral ? line.tenant.name : undefined}>
      <FieldGrid columns={3}>
        <Field label={t('cadence')} value={t(`words:cadence.${line.cadence}`)} />
        <Field label={t('listPrice')} value={<ListPrice price={line.listPrice} cadence={line.cadence} parts={order.amounts?.lines.filter((each) => each.line === line.position)} />} />
        <Field label={t('invoicedTo')} value={order.invoicedToName} hint={t(`amounts:invoicedToReason.${line.invoicedToReason}`)} />
        {line.items
          .filter(({ quantity }) => quantity > 0)
          .map(({ id, quantity, added, component }) => (
            <Field key={id} label={component.name[language]} value={quantityText(format.number(quantity), component.unit)} hint={added ? t('added', { quantity: quantityText(format.number(added), component.unit) }) : undefined} />
          ))}
        {line.startsAt && line.endsAt && isOneOfMany && <Field label={t('effect')} value={format.period(line.startsAt, line.endsAt)} />}
        {isOneOfMany && subscriptionId && (
          <Field
            label={t('subscription')}
            value={
              <Anchor fz="inherit" renderRoot={(props) => <Link to="/t/$tenantId/abbonamenti/$subscriptionId" params={{ tenantId: line.tenant.id, subscriptionId }} {...props} />}>
                {t('openSubscription')}
              </Anchor>
            }
          />
        )}
      </FieldGrid>
    </Card>
  );
}
