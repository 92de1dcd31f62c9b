import { useDisclosure } from '@mantine/hooks';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Cadence, Change_editionFragment as Edition, Change_subscriptionFragment as Subscription } from '@/generated/types.ts';
import { priceNow, quantityText } from '@/lib/catalog/component-text.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { useNow } from '@/lib/format/use-now.ts';
import { useLanguage } from '@/lib/i18n/use-language.ts';
import { Badge } from '@/ui/Badge.tsx';
import { TextButton } from '@/ui/TextButton.tsx';
import { editionsByRank } from './upgrade-choice.ts';
import classes from './comparison.module.css';

const cadences = ['MONTHLY', 'ANNUAL'] as const satisfies readonly Cadence[];

type Props = { subscription: Subscription; cadence: Cadence; chosenId: string; onChoose: (editionId: string) => void };

/** What each edition includes, what more costs and how far it goes, beside each other; on demand. */
export function EditionComparison(props: Props) {
  const { t } = useTranslation('subscriptions');
  const [isOpen, { toggle }] = useDisclosure();
  const id = useId();
  return (
    <>
      <button type="button" className={classes.toggle} aria-expanded={isOpen} aria-controls={id} onClick={toggle}>
        {t(isOpen ? 'compare.close' : 'compare.open')}
      </button>
      <div id={id} className={classes.scroll} {...(isOpen && { role: 'region', 'aria-label': t('compare.title'), tabIndex: 0 })}>
        {isOpen && <Comparison {...props} />}
      </div>
    </>
  );
}

function Comparison({ subscription, cadence, chosenId, onChoose }: Props) {
  const { t } = useTranslation(['subscriptions', 'words']);
  const format = useFormat();
  const language = useLanguage();
  const now = useNow();
  const editions = editionsByRank(subscription);
  const components = new Map(editions.flatMap((edition) => edition.components).map(({ component }) => [component.id, component]));
  const isBelow = (edition: Edition) => edition.rank < subscription.edition.rank || !priceNow(edition.prices, cadence, now);
  return (
    <table className={classes.table}>
      <caption className="visually-hidden">{t('compare.title')}</caption>
      <thead>
        <tr>
          <td />
          {editions.map((edition) => (
            <th key={edition.id} scope="col" data-chosen={edition.id === chosenId || undefined}>
              {edition.name} {edition.id === subscription.edition.id && <Badge>{t('current')}</Badge>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {cadences.map((each) => (
          <tr key={each}>
            <th scope="row">{t(`cadenceName.${each}`)}</th>
            {editions.map((edition) => (
              <td key={edition.id} data-chosen={edition.id === chosenId || undefined}>
                <Price edition={edition} cadence={each} now={now} />
              </td>
            ))}
          </tr>
        ))}
        {[...components.values()].map(({ id, name, unit }) => (
          <tr key={id}>
            <th scope="row">{name[language]}</th>
            {editions.map((edition) => {
              const limit = edition.components.find(({ component }) => component.id === id);
              const more = limit && priceNow(limit.prices, cadence, now);
              const quantity = (value: number) => quantityText(format.number(value), unit);
              return (
                <td key={edition.id} data-chosen={edition.id === chosenId || undefined}>
                  {limit ? (
                    <>
                      <span className={classes.included}>{quantity(limit.included)}</span>
                      <span className={classes.more}>{more ? t('compare.more', { price: format.money(more.amount), per: t(`words:per.${cadence}`) }) : t('compare.noMore')}</span>
                      {more && <span className={classes.more}>{limit.maximum ? t('compare.most', { quantity: quantity(limit.maximum) }) : t('compare.unlimited')}</span>}
                    </>
                  ) : t('compare.without')}
                </td>
              );
            })}
          </tr>
        ))}
        <tr>
          <td />
          {editions.map((edition) => (
            <td key={edition.id} data-chosen={edition.id === chosenId || undefined}>
              {edition.id === chosenId ? t('compare.chosen') : !isBelow(edition) && <TextButton label={t('compare.chooseOf', { name: edition.name })} onClick={() => onChoose(edition.id)}>{t('compare.choose')}</TextButton>}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

/** What a period costs, and of a year what it saves against twelve months. */
function Price({ edition, cadence, now }: { edition: Edition; cadence: Cadence; now: number }) {
  const { t } = useTranslation(['subscriptions', 'words']);
  const format = useFormat();
  const price = priceNow(edition.prices, cadence, now)?.amount;
  const monthly = priceNow(edition.prices, 'MONTHLY', now)?.amount;
  if (!price) return t('compare.notSold');
  const saved = cadence === 'ANNUAL' && monthly ? Math.round((1 - price.minor / (12 * monthly.minor)) * 100) : 0;
  return (
    <>
      <span className={classes.included}>{format.money(price)}</span>
      <span className={classes.more}>{saved > 0 ? t('compare.saves', { percent: format.percent(saved) }) : t(`words:per.${cadence}`)}</span>
    </>
  );
}
