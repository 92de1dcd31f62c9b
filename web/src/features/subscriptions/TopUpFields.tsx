import { Controller, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Change_subscriptionFragment as Subscription } from '@/generated/types.ts';
import { priceNow, quantityText } from '@/lib/catalog/component-text.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { useNow } from '@/lib/format/use-now.ts';
import { useLanguage } from '@/lib/i18n/use-language.ts';
import { NumberText } from '@/ui/NumberText.tsx';
import type { TopUpChoice } from './top-up-choice.ts';
import { editionOf } from './upgrade-choice.ts';
import classes from './quote.module.css';

type Props = { subscription: Subscription; form: UseFormReturn<TopUpChoice>; messageOf: (componentId: string) => string | undefined };

/** How many more of each component that is sold by the unit; what there is now, and what one costs a month. */
export function TopUpFields({ subscription, form, messageOf }: Props) {
  const { t } = useTranslation('subscriptions');
  const format = useFormat();
  const language = useLanguage();
  const now = useNow();
  const edition = editionOf(subscription, subscription.edition.id);
  const months = subscription.cadence === 'ANNUAL' ? 12 : 1;
  return (
    <div className={classes.quantities}>
      {form.getValues('added').map(({ componentId }, index) => {
        const planned = edition?.components.find(({ component }) => component.id === componentId);
        const price = planned && priceNow(planned.prices, subscription.cadence, now);
        if (!planned || !price) return null;
        const { component, maximum, step } = planned;
        const has = subscription.components.find((one) => one.component.id === componentId)?.quantity ?? 0;
        const error = messageOf(componentId);
        const each = t('aggiungi.each', { now: quantityText(format.number(has), component.unit), price: months > 1 ? `${format.money(price.amount)} ÷ ${months}` : format.money(price.amount), unit: component.unit || t('each') });
        return (
          <Controller
            key={componentId}
            control={form.control}
            name={`added.${index}.quantity`}
            render={({ field: { ref, ...field } }) => (
              <NumberText
                {...field}
                ref={ref}
                onChange={(value) => field.onChange(value ?? Number.NaN)}
                label={t('aggiungi.more', { name: component.name[language] })}
                description={each}
                error={error}
                min={0}
                max={maximum === null || maximum === undefined ? undefined : Math.max(0, maximum - has)}
                step={step}
                unit={component.unit}
                isNeeded
                data-autofocus={index === 0 || undefined}
              />
            )}
          />
        );
      })}
    </div>
  );
}
