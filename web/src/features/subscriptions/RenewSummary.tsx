import { useTranslation } from 'react-i18next';
import type { Change_editionFragment as Edition, Change_subscriptionFragment as Subscription } from '@/generated/types.ts';
import { quantityText } from '@/lib/catalog/component-text.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { useNow } from '@/lib/format/use-now.ts';
import { useLanguage } from '@/lib/i18n/use-language.ts';
import { Field, FieldGrid } from '@/ui/Field.tsx';
import { graceMs } from './subscription-state.ts';

/** What the renewal carries on: every quantity as it is. */
export function RenewSummary({ subscription, edition }: { subscription: Subscription; edition: Edition }) {
  const { t } = useTranslation('subscriptions');
  const format = useFormat(subscription.timeZone);
  const language = useLanguage();
  const now = useNow();
  const end = Date.parse(subscription.endsAt);
  const hint = now < end ? t('rinnova.fromThere') : now < end + graceMs ? t('rinnova.inGrace', { until: format.exact(end + graceMs) }) : t('rinnova.fromPayment');
  const quantity = (id: string) => subscription.components.find(({ component }) => component.id === id)?.quantity ?? 0;
  return (
    <FieldGrid columns={2}>
      <Field label={t('rinnova.endNow')} value={format.exact(subscription.endsAt)} span={2} hint={hint} />
      {edition.components
        .filter(({ component }) => quantity(component.id) > 0)
        .map(({ component }) => (
          <Field key={component.id} label={component.name[language]} value={quantityText(format.number(quantity(component.id)), component.unit)} />
        ))}
    </FieldGrid>
  );
}
