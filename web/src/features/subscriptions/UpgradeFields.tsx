import { useTranslation } from 'react-i18next';
import type { Change_subscriptionFragment as Subscription } from '@/generated/types.ts';
import type { UseFormReturn } from 'react-hook-form';
import { componentsText, priceNow } from '@/lib/catalog/component-text.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { useNow } from '@/lib/format/use-now.ts';
import { useLanguage } from '@/lib/i18n/use-language.ts';
import { Badge } from '@/ui/Badge.tsx';
import { RadioCards } from '@/ui/RadioCards.tsx';
import { CadenceChoice } from './CadenceChoice.tsx';
import { QuantityFields } from './QuantityFields.tsx';
import { editionOf, editionsByRank, leastOf, type UpgradeChoice } from './upgrade-choice.ts';

type Props = {
  subscription: Subscription;
  form: UseFormReturn<UpgradeChoice>;
  messages: ReadonlyMap<string, string> | undefined;
  onChange: (some: Partial<UpgradeChoice>) => void;
};

/** Edition, cadence and quantities; what would be less than now cannot be chosen. */
export function UpgradeFields({ subscription, form, messages, onChange }: Props) {
  const { t } = useTranslation('subscriptions');
  const format = useFormat();
  const language = useLanguage();
  const now = useNow();
  const { editionId, cadence } = form.watch();
  const edition = editionOf(subscription, editionId);
  const options = editionsByRank(subscription).map(({ id, name, rank, prices, components }) => {
    const isCurrent = id === subscription.edition.id;
    const price = priceNow(prices, cadence, now);
    return {
      value: id,
      label: name,
      detail: componentsText(components.map(({ included, component }) => ({ quantity: included, component })), language, format.number),
      aside: isCurrent ? <Badge>{t('current')}</Badge> : price && format.money(price.amount),
      disabled: rank < subscription.edition.rank || !price,
    };
  });
  return (
    <>
      <RadioCards label={t('edition')} name="edition" options={options} value={editionId} onChange={(id) => onChange({ editionId: id })} error={messages?.get('editionId')} />
      {edition && (
        <CadenceChoice edition={edition} atLeast={subscription.cadence} value={cadence} onChange={(next) => onChange({ cadence: next })} error={messages?.get('cadence')} />
      )}
      {edition && <QuantityFields edition={edition} form={form} messages={messages} least={(componentId) => leastOf(edition, componentId, subscription)} />}
    </>
  );
}
