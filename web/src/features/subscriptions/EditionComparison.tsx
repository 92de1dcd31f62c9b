import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '@/ui/Badge.tsx';
import { TextButton } from '@/ui/TextButton.tsx';
import { ComparedWithCurrent } from './ComparedWithCurrent.tsx';
import { useComparedFacts, type ComparedProps } from './use-compared-facts.ts';
import classes from './comparison.module.css';

/** What each edition includes, what more costs and how far it goes; on demand. Beside each other, and where that has no room each beside the present one. */
export function EditionComparison(props: ComparedProps) {
  const { t } = useTranslation('subscriptions');
  const [isOpen, { toggle }] = useDisclosure();
  const isNarrow = useMediaQuery('(max-width: 639px)', undefined, { getInitialValueInEffect: false });
  const id = useId();
  const Comparison = isNarrow ? ComparedWithCurrent : ComparedInColumns;
  return (
    <>
      <button type="button" className={classes.toggle} aria-expanded={isOpen} aria-controls={id} onClick={toggle}>
        {t(isOpen ? 'compare.close' : 'compare.open')}
      </button>
      <div id={id} {...(isOpen && { role: 'region', 'aria-label': t('compare.title') })}>
        {isOpen && <Comparison {...props} />}
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
