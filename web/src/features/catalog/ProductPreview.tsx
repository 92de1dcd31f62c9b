import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Catalog_productFragment as Product } from '@/generated/types.ts';
import { componentsText, priceNow } from '@/lib/catalog/component-text.ts';
import { localDay } from '@/lib/format/local-day.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { useNow } from '@/lib/format/use-now.ts';
import { useLanguage } from '@/lib/i18n/use-language.ts';
import { Card } from '@/ui/Card.tsx';
import { DayText } from '@/ui/DayText.tsx';
import { EmptyState } from '@/ui/EmptyState.tsx';
import { cadences, clockStepMs } from './prices-of.ts';
import classes from './catalog.module.css';

/** The editions as a customer chooses among them, on a day of one's choice: only what is sold then, at the prices of then. */
export function ProductPreview({ product }: { product: Product }) {
  const { t } = useTranslation(['catalog', 'words']);
  const format = useFormat();
  const language = useLanguage();
  const now = useNow() + clockStepMs;
  const [day, setDay] = useState('');
  const [cadence, setCadence] = useState<(typeof cadences)[number]>('MONTHLY');
  const at = day ? new Date(`${day}T12:00:00`).getTime() : now;
  const sold = product.withdrawnAt ? [] : product.editions.filter(({ withdrawnAt, prices }) => !withdrawnAt && priceNow(prices, cadence, at));
  return (
    <Card title={t('preview.title')} note={t('preview.note')}>
      <div className={classes.previewHead}>
        <SegmentedControl size="xs" aria-label={t('preview.cadence')} value={cadence} onChange={(value) => setCadence(value === 'ANNUAL' ? value : 'MONTHLY')} data={cadences.map((value) => ({ value, label: t(value === 'ANNUAL' ? 'annual' : 'monthly') }))} />
        <DayText size="xs" label={t('preview.day')} min={localDay(new Date(now))} value={day} onChange={setDay} />
      </div>
      {sold.length === 0 ? <EmptyState sentence={t('preview.nothing')} /> : (
        <ul className={classes.offers}>
          {sold.map(({ id, name, prices, components }) => (
            <li key={id} className={classes.offer}>
              <strong>{name}</strong>
              <span className={classes.price}>{format.money(priceNow(prices, cadence, at)?.amount ?? { minor: 0, currency: 'EUR' })} <small>{t(`words:per.${cadence}`)} {t('preview.plusVat')}</small></span>
              <span>{componentsText(components.map(({ included, component }) => ({ quantity: included, component })), language, format.number)}</span>
              {components.map(({ id: limitId, component, prices: units }) => {
                const unit = priceNow(units, cadence, at);
                const what = component.name[language];
                const steps = product.components.find(({ id: componentId }) => componentId === component.id)?.volumeDiscounts ?? [];
                return (
                  <small key={limitId}>
                    {unit ? t('preview.more', { name: what, price: format.money(unit.amount) }) : t('preview.noMore', { name: what })}
                    {unit && steps.map(({ id: stepId, fromQuantity, basisPoints }) => <span key={stepId} className={classes.step}>{t('preview.volume', { name: what, from: format.number(fromQuantity), percent: format.percent(basisPoints / 100) })}</span>)}
                  </small>
                );
              })}
              {product.trialDays && <small>{t('preview.trial', { count: product.trialDays })}</small>}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
