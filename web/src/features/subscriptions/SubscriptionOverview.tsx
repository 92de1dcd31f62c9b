import { Anchor, Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SubscriptionPage_subscriptionFragment as Subscription } from '@/generated/types.ts';
import { ListPrice } from '@/lib/amounts/ListPrice.tsx';
import { quantityText } from '@/lib/catalog/component-text.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { useNow } from '@/lib/format/use-now.ts';
import { useLanguage } from '@/lib/i18n/use-language.ts';
import { Card } from '@/ui/Card.tsx';
import { Field, FieldGrid } from '@/ui/Field.tsx';
import { priceParts } from './price-parts.ts';
import { SubscriptionPeriod } from './SubscriptionPeriod.tsx';

/** What it comprises, what it costs at list price, how long it lasts. */
export function SubscriptionOverview({ subscription, tenantId }: { subscription: Subscription; tenantId: string }) {
  const { t } = useTranslation('subscriptions');
  const format = useFormat(subscription.timeZone);
  const language = useLanguage();
  const now = useNow();
  const { replaces, replacedBy, listPrice, cadence, components } = subscription;
  const links = [
    replaces && { to: replaces.id, text: t('detail.replaces', { edition: replaces.edition.name }) },
    replacedBy && { to: replacedBy.id, text: t('detail.replacedBy', { edition: replacedBy.edition.name }) },
  ].filter((link) => link !== null);
  const foot = links.length > 0 && links.map((link) => (
    <Anchor key={link.to} renderRoot={(props) => <Link to="/t/$tenantId/abbonamenti/$subscriptionId" params={{ tenantId, subscriptionId: link.to }} {...props} />}>
      {link.text}
    </Anchor>
  ));
  return (
    <Card title={t('detail.period')} foot={foot || undefined}>
      <Stack>
        <SubscriptionPeriod subscription={subscription} size="lg" />
        <FieldGrid columns={3}>
          <Field label={t('detail.end')} value={format.exact(subscription.endsAt)} hint={subscription.timeZone} span={2} />
          <Field label={t('detail.price')} value={<ListPrice price={listPrice} cadence={cadence} parts={priceParts({ ...subscription, items: components }, now)} />} />
          {components.filter(({ quantity }) => quantity > 0).map(({ id, quantity, component }) => (
            <Field key={id} label={component.name[language]} value={quantityText(format.number(quantity), component.unit)} />
          ))}
        </FieldGrid>
      </Stack>
    </Card>
  );
}
