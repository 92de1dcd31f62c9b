import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useSetPricesMutation } from '@/generated/catalog.ts';
import type { Catalog_productFragment as Product } from '@/generated/types.ts';
import { localDay } from '@/lib/format/local-day.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { useNow } from '@/lib/format/use-now.ts';
import { useLanguage } from '@/lib/i18n/use-language.ts';
import { priceNow } from '@/lib/catalog/component-text.ts';
import { notifyDone } from '@/lib/notify.ts';
import { useAction } from '@/lib/use-action.ts';
import { DayField } from '@/ui/DayField.tsx';
import { FormDialog } from '@/ui/FormDialog.tsx';
import { NumberField } from '@/ui/NumberField.tsx';
import { pricesSet } from './prices-set.ts';
import classes from './catalog.module.css';

export type PricesFields = { validFrom: string; monthly: number | null; annual: number | null; components: { componentId: string; monthly: number | null; annual: number | null }[] };

type Props = { product: Product; edition: Product['editions'][number]; onClose: () => void };

/** New prices of an edition, from now or from a day on: what is running keeps what it cost. */
export function PricesDialog({ product, edition, onClose }: Props) {
  const { t } = useTranslation(['catalog', 'words']);
  const format = useFormat();
  const language = useLanguage();
  const now = useNow();
  const current = (prices: Product['editions'][number]['prices']) => ({ monthly: priceNow(prices, 'MONTHLY', now)?.amount.minor ?? null, annual: priceNow(prices, 'ANNUAL', now)?.amount.minor ?? null });
  const form = useForm<PricesFields>({ defaultValues: { validFrom: '', ...current(edition.prices), components: edition.components.map(({ component, prices }) => ({ componentId: component.id, ...current(prices) })) } });
  const action = useAction(useSetPricesMutation(), {
    form,
    onDone: ({ edition: { product: { editions } } }) => {
      const { validFrom, ...sent } = form.getValues();
      const of = editions.find(({ id }) => id === edition.id) ?? edition;
      const set = pricesSet(of, sent).map(({ componentId, cadence, amount }) => {
        const name = componentId ? of.components.find(({ component }) => component.id === componentId)?.component.name[language] : undefined;
        return `${name ? `${name} ` : ''}${format.money(amount)} ${t(`words:per.${cadence}`)}`;
      });
      notifyDone(t(validFrom ? 'prices.doneFrom' : 'prices.done', { name: edition.name, prices: set.join(', '), day: validFrom && format.date(`${validFrom}T12:00:00`) }));
      onClose();
    },
  });
  const hasDiscount = product.annualDiscountBasisPoints != null;
  const send = ({ validFrom, ...prices }: PricesFields) => action.run({ editionId: edition.id, validFrom: validFrom ? new Date(`${validFrom}T00:00:00`).toISOString() : null, ...prices });
  const row = (name: string, prefix: '' | `components.${number}.`) => (
    <div key={prefix} className={classes.priceRow} role="group" aria-label={name}>
      <span>{name}</span>
      <NumberField form={form} name={`${prefix}monthly` as 'monthly'} label={t('monthly')} digits={2} isMoney />
      <NumberField form={form} name={`${prefix}annual` as 'annual'} label={t('annual')} digits={2} isMoney />
    </div>
  );
  return (
    <FormDialog form={form} size="lg" title={t('prices.title', { name: edition.name })} onSubmit={send} submitLabel={t('prices.submit')} busy={action.busy} onClose={onClose}>
      <div className={classes.form}>
        <DayField form={form} name="validFrom" label={t('prices.from')} description={t('prices.fromNote')} min={localDay(new Date(now))} />
        {hasDiscount && <p className={classes.hint}>{t('prices.derived')}</p>}
        {row(edition.name, '')}
        {edition.components.map(({ component }, index) => row(component.name[language], `components.${index}.`))}
      </div>
    </FormDialog>
  );
}
