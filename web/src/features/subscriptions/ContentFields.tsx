import { useTranslation } from 'react-i18next';
import type { UseFormReturn } from 'react-hook-form';
import type { Change_subscriptionFragment as Subscription } from '@/generated/types.ts';
import { componentsText, priceNow } from '@/lib/catalog/component-text.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { useNow } from '@/lib/format/use-now.ts';
import { useLanguage } from '@/lib/i18n/use-language.ts';
import { Badge } from '@/ui/Badge.tsx';
import { RadioCards } from '@/ui/RadioCards.tsx';
import { CadenceChoice } from './CadenceChoice.tsx';
import { leastIn } from './content-choice.ts';
import { QuantityFields } from './QuantityFields.tsx';
import { editionOf, editionsByRank, leastOf, type UpgradeChoice } from './upgrade-choice.ts';

type Props = {
  subscription: Subscription;
  /** whether nothing may be less than now (S3); else what the edition includes is the least */
  isUpgrade?: boolean;
  form: UseFormReturn<UpgradeChoice>;
  messages: ReadonlyMap<string, string> | undefined;
  onChange: (some: Partial<UpgradeChoice>) => void;
};

/** Edition, cadence and quantities; what would be too little cannot be chosen. */
export function ContentFields({ subscription, isUpgrade = false, form, messages, onChange }: Props) {
  const { t } = useTranslation('subscriptions');
  const format = useFormat();
  const language = useLanguage();
  const now = useNow();
  const { editionId, cadence } = form.watch();
  const edition = editionOf(subscription, editionId);
  const options = editionsByRank(subscription).map(({ id, name, rank, prices, components }) => {
    const price = priceNow(prices, cadence, now);
    return {
      value: id,
      label: name,
      detail: componentsText(components.map(({ included, component }) => ({ quantity: included, component })), language, format.number),
      aside: isUpgrade && id === subscription.edition.id ? <Badge>{t('current')}</Badge> : price && format.money(price.amount),
      disabled: !price || (isUpgrade && rank < subscription.edition.rank),
    };
  });
  return (
    <>
      <RadioCards label={t('edition')} name="edition" options={options} value={editionId} onChange={(id) => onChange({ editionId: id })} error={messages?.get('editionId')} />
      {edition && <CadenceChoice edition={edition} {...(isUpgrade && { atLeast: subscription.cadence })} value={cadence} onChange={(next) => onChange({ cadence: next })} error={messages?.get('cadence')} />}
      {edition && <QuantityFields edition={edition} form={form} messages={messages} least={(componentId) => (isUpgrade ? leastOf(edition, componentId, subscription) : leastIn(edition, componentId))} />}
    </>
  );
}

/** `quantities.0.quantity` is a field when that component can be chosen. */
export function isContentField(name: string, { quantities }: UpgradeChoice): boolean {
  const index = /^quantities\.(\d+)\.quantity$/.exec(name)?.[1];
  return index === undefined ? name === 'editionId' || name === 'cadence' : Number(index) < quantities.length;
}
