import { useTranslation } from 'react-i18next';
import type { UseFormReturn } from 'react-hook-form';
import type { Change_subscriptionFragment as Subscription } from '@/generated/types.ts';
import { componentsText, priceNow } from '@/lib/catalog/component-text.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { useNow } from '@/lib/format/use-now.ts';
import { useLanguage } from '@/lib/i18n/use-language.ts';
import { RadioCards } from '@/ui/RadioCards.tsx';
import { CadenceChoice } from './CadenceChoice.tsx';
import { leastIn } from './content-choice.ts';
import { QuantityFields } from './QuantityFields.tsx';
import { editionOf, editionsByRank, type UpgradeChoice } from './upgrade-choice.ts';

type Props = {
  subscription: Subscription;
  form: UseFormReturn<UpgradeChoice>;
  messages: ReadonlyMap<string, string> | undefined;
  onChange: (some: Partial<UpgradeChoice>) => void;
};

/** Any edition of the product, cadence and quantities from what the edition includes up. */
export function ContentFields({ subscription, form, messages, onChange }: Props) {
  const { t } = useTranslation('subscriptions');
  const format = useFormat();
  const language = useLanguage();
  const now = useNow();
  const { editionId, cadence } = form.watch();
  const edition = editionOf(subscription, editionId);
  const options = editionsByRank(subscription).map(({ id, name, prices, components }) => {
    const price = priceNow(prices, cadence, now);
    return {
      value: id,
      label: name,
      detail: componentsText(components.map(({ included, component }) => ({ quantity: included, component })), language, format.number),
      aside: price && format.money(price.amount),
      disabled: !price,
    };
  });
  return (
    <>
      <RadioCards label={t('edition')} name="edition" options={options} value={editionId} onChange={(id) => onChange({ editionId: id })} error={messages?.get('editionId')} />
      {edition && <CadenceChoice edition={edition} value={cadence} onChange={(next) => onChange({ cadence: next })} error={messages?.get('cadence')} />}
      {edition && <QuantityFields edition={edition} form={form} messages={messages} least={(componentId) => leastIn(edition, componentId)} />}
    </>
  );
}

/** `quantities.0.quantity` is a field when that component can be chosen. */
export function isContentField(name: string, { quantities }: UpgradeChoice): boolean {
  const index = /^quantities\.(\d+)\.quantity$/.exec(name)?.[1];
  return index === undefined ? name === 'editionId' || name === 'cadence' : Number(index) < quantities.length;
}
