import { useTranslation } from 'react-i18next';
import type { Catalog_productFragment as Product } from '@/generated/types.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { useLanguage } from '@/lib/i18n/use-language.ts';
import { pricesOf } from './prices-of.ts';
import classes from './catalog.module.css';

type Edition = Product['editions'][number];

/** What an edition costs and includes: prices that count, and those to come with their day. */
export function PriceList({ edition, now }: { edition: Edition; now: number }) {
  const { t } = useTranslation(['catalog', 'words']);
  const format = useFormat();
  const language = useLanguage();
  const price = (prices: Edition['prices']) => pricesOf(prices, now).map(({ cadence, now: current, next }) => (
    <td key={cadence} className={classes.amount}>
      {current ? format.money(current.amount) : '—'}
      {next.map(({ id, amount, validFrom }) => <small key={id}>{t('fromDay', { price: format.money(amount), day: format.date(validFrom) })}</small>)}
    </td>
  ));
  return (
    <div className={classes.scroll}>
      <table className={classes.prices}>
        <thead>
          <tr>
            <th scope="col">{t('item')}</th><th scope="col">{t('included')}</th><th scope="col">{t('range')}</th>
            <th scope="col" className={classes.amount}>{t('monthly')}</th><th scope="col" className={classes.amount}>{t('annual')}</th>
          </tr>
        </thead>
        <tbody>
          <tr><th scope="row">{edition.name}</th><td>—</td><td>—</td>{price(edition.prices)}</tr>
          {edition.components.map(({ id, component, included, minimum, maximum, step, prices }) => {
            const range = t('rangeOf', { least: format.number(minimum), most: maximum == null ? t('unlimited') : format.number(maximum), step: format.number(step) });
            return (
              <tr key={id}>
                <th scope="row">
                  {component.name[language]}{component.unit && ` (${component.unit})`}
                  <small className={classes.brief}>{t('included')} {format.number(included)} · {range}</small>
                </th>
                <td>{format.number(included)}</td>
                <td>{range}</td>
                {price(prices)}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
