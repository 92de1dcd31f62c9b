import { Input, SegmentedControl } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { priceNow } from '@/lib/catalog/component-text.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { useNow } from '@/lib/format/use-now.ts';
import { useLanguage } from '@/lib/i18n/use-language.ts';
import { NumberText } from '@/ui/NumberText.tsx';
import { RadioCards } from '@/ui/RadioCards.tsx';
import { choiceOf, editionsOffered, firstChoice, soldByUnit, type OfferChoice, type OfferedProduct } from './offer-choice.ts';
import { ProductPicker } from './ProductPicker.tsx';
import classes from './offer.module.css';

type Props = {
  product: OfferedProduct;
  choice: OfferChoice;
  onChange: (choice: OfferChoice, product?: OfferedProduct) => void;
  /** what is wrong, by the input's names */
  messages: ReadonlyMap<string, string> | undefined;
};

/** Product, edition, one month or twelve, how many of each. */
export function OfferFields({ product, choice, onChange, messages }: Props) {
  const { t } = useTranslation(['offer', 'words']);
  const format = useFormat();
  const language = useLanguage();
  const now = useNow();
  const cadenceLabel = useId();
  const edition = product.editions.find(({ id }) => id === choice.editionId);
  if (!edition) throw new Error('what is chosen is an edition of its product');
  const price = (of: typeof edition, cadence = choice.cadence) => priceNow(of.prices, cadence, now)?.amount;
  const cadences = (['MONTHLY', 'ANNUAL'] as const).filter((cadence) => price(edition, cadence));
  const pickProduct = (next: OfferedProduct) => {
    const first = firstChoice([next], now, choice.cadence);
    if (first) onChange(first, next);
  };
  return (
    <div className={classes.fields}>
      <ProductPicker product={product} onPick={pickProduct} />
      <RadioCards
        label={t('edition', { product: product.name })}
        name="edition"
        value={edition.id}
        error={messages?.get('editionId')}
        onChange={(id) => {
          const next = product.editions.find((one) => one.id === id);
          if (next) onChange(choiceOf(product, next, choice.cadence, now, choice));
        }}
        options={editionsOffered(product).map((one) => {
          const amount = price(one);
          return { value: one.id, label: one.name, aside: amount && `${format.money(amount)} ${t(`words:per.${choice.cadence}`)}`, disabled: !amount };
        })}
      />
      <Input.Wrapper label={t('cadence')} labelElement="div" labelProps={{ id: cadenceLabel }} error={messages?.get('cadence')}>
        <SegmentedControl
          fullWidth
          aria-labelledby={cadenceLabel}
          data={cadences.map((value) => ({ value, label: t(`cadenceOf.${value}`) }))}
          value={choice.cadence}
          onChange={(cadence) => onChange(choiceOf(product, edition, cadence as OfferChoice['cadence'], now, choice))}
        />
      </Input.Wrapper>
      <div className={classes.quantities}>
        {soldByUnit(edition, choice.cadence, now).map(({ component, included, minimum, maximum, step, prices }) => {
          const index = choice.quantities.findIndex(({ componentId }) => componentId === component.id);
          const each = priceNow(prices, choice.cadence, now)?.amount;
          return (
            <NumberText
              key={component.id}
              label={t('included', { name: component.name[language], amount: format.number(included) })}
              description={each && t('unitPrice', { price: format.money(each), per: t(`words:per.${choice.cadence}`), unit: component.unit || t('each') })}
              error={messages?.get(`quantities.${index}.quantity`)}
              value={choice.quantities[index]?.quantity ?? null}
              onChange={(typed) => onChange({ ...choice, quantities: choice.quantities.map((one, at) => (at === index ? { ...one, quantity: typed ?? Number.NaN } : one)) })}
              min={Math.max(included, minimum)}
              max={maximum ?? undefined}
              step={step}
              unit={component.unit}
              isNeeded
            />
          );
        })}
      </div>
    </div>
  );
}
