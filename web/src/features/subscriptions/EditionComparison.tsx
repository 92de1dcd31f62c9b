import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Cadence, Change_editionFragment as Edition, Change_subscriptionFragment as Subscription } from '@/generated/types.ts';
import { priceNow } from '@/lib/catalog/component-text.ts';
import { useNow } from '@/lib/format/use-now.ts';
import { Badge } from '@/ui/Badge.tsx';
import { TextButton } from '@/ui/TextButton.tsx';
import { ComparedWithCurrent } from './ComparedWithCurrent.tsx';
import { editionsByRank } from './upgrade-choice.ts';
import { useComparedFacts, type ComparedProps } from './use-compared-facts.ts';
import classes from './comparison.module.css';

type Props = { subscription: Subscription; cadence: Cadence; chosenId: string; onChoose: (editionId: string) => void };

/** What each edition includes, what more costs and how far it goes; on demand. Beside each other, and where that has no room each beside the present one. */
export function EditionComparison({ subscription, cadence, chosenId, onChoose }: Props) {
  const { t } = useTranslation('subscriptions');
  const [isOpen, { toggle }] = useDisclosure();
  const isNarrow = useMediaQuery('(max-width: 639px)', undefined, { getInitialValueInEffect: false });
  const now = useNow();
  const id = useId();
  const editions = editionsByRank(subscription);
  const canChoose = (edition: Edition) => edition.rank >= subscription.edition.rank && priceNow(edition.prices, cadence, now) !== undefined;
  const Comparison = isNarrow ? ComparedWithCurrent : ComparedInColumns;
  return (
    <>
      <button type="button" className={classes.toggle} aria-expanded={isOpen} aria-controls={id} onClick={toggle}>
        {t(isOpen ? 'compare.close' : 'compare.open')}
      </button>
      <div id={id} {...(isOpen && { role: 'region', 'aria-label': t('compare.title') })}>
        {isOpen && <Comparison editions={editions} currentId={subscription.edition.id} cadence={cadence} chosenId={chosenId} canChoose={canChoose} onChoose={onChoose} />}
      </div>
    </>
  );
}

function ComparedInColumns({ editions, currentId, cadence, chosenId, canChoose, onChoose }: ComparedProps) {
  const { t } = useTranslation('subscriptions');
  const facts = useComparedFacts(editions, cadence);
  return (
    <table className={classes.table}>
      <caption className="visually-hidden">{t('compare.title')}</caption>
      <thead>
        <tr>
          <td />
          {editions.map((edition) => (
            <th key={edition.id} scope="col" data-chosen={edition.id === chosenId || undefined}>
              {edition.name} {edition.id === currentId && <Badge>{t('current')}</Badge>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {facts.map(({ key, name, of }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            {editions.map((edition) => {
              const { value, notes } = of(edition);
              return (
                <td key={edition.id} data-chosen={edition.id === chosenId || undefined}>
                  <span className={classes.included}>{value}</span>
                  {notes.map((note) => <span key={note} className={classes.more}>{note}</span>)}
                </td>
              );
            })}
          </tr>
        ))}
        <tr>
          <td />
          {editions.map((edition) => (
            <td key={edition.id} data-chosen={edition.id === chosenId || undefined}>
              {edition.id === chosenId ? t('compare.chosen') : canChoose(edition) && <TextButton label={t('compare.chooseOf', { name: edition.name })} onClick={() => onChoose(edition.id)}>{t('compare.choose')}</TextButton>}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}
