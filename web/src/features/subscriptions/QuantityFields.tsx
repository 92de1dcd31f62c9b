import { Controller, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Change_editionFragment as Edition } from '@/generated/types.ts';
import { priceNow } from '@/lib/catalog/component-text.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { useNow } from '@/lib/format/use-now.ts';
import { useLanguage } from '@/lib/i18n/use-language.ts';
import { NumberText } from '@/ui/NumberText.tsx';
import type { UpgradeChoice } from './upgrade-choice.ts';
import classes from './quote.module.css';

type Props = {
  edition: Edition;
  form: UseFormReturn<UpgradeChoice>;
  messages: ReadonlyMap<string, string> | undefined;
  /** of a component, by its id */
  least: (componentId: string) => number;
};

/** Totals of the components of which more can be bought, from their least. */
export function QuantityFields({ edition, form, messages, least }: Props) {
  const { t } = useTranslation(['subscriptions', 'words']);
  const format = useFormat();
  const language = useLanguage();
  const now = useNow();
  const { cadence, quantities } = form.watch();
  return (
    <div className={classes.quantities}>
      {quantities.map(({ componentId }, index) => {
        const planned = edition.components.find(({ component }) => component.id === componentId);
        const price = planned && priceNow(planned.prices, cadence, now);
        if (!planned || !price) return null;
        const { component, included, maximum, step } = planned;
        const error = messages?.get(`quantities.${index}.quantity`);
        const each = t('unitPrice', { price: format.money(price.amount), per: t(`words:per.${cadence}`), unit: component.unit || t('each') });
        return (
          <Controller
            key={componentId}
            control={form.control}
            name={`quantities.${index}.quantity`}
            render={({ field: { ref, ...field } }) => (
              <NumberText
                {...field}
                ref={ref}
                onChange={(value) => field.onChange(value ?? Number.NaN)}
                label={t('included', { name: component.name[language], amount: format.number(included) })}
                description={each}
                error={error}
                min={least(componentId)}
                max={maximum ?? undefined}
                step={step}
                unit={component.unit}
                isNeeded
              />
            )}
          />
        );
      })}
    </div>
  );
}
