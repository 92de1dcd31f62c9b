import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Change_editionFragment as Edition } from '@/generated/types.ts';
import { Badge } from '@/ui/Badge.tsx';
import { isSameFact, useComparedFacts, type ComparedFact, type ComparedProps } from './use-compared-facts.ts';
import classes from './comparison.module.css';

/** One edition at a time beside the present one, for a phone: what is different first, then what stays. */
export function ComparedWithCurrent({ editions, currentId, cadence, chosenId, canChoose, onChoose }: ComparedProps) {
  const { t } = useTranslation('subscriptions');
  const facts = useComparedFacts(editions, cadence);
  const current = editions.find(({ id }) => id === currentId);
  const next = editions.find((edition) => edition.id !== currentId && canChoose(edition));
  const [wantedId, setWantedId] = useState(chosenId === currentId ? (next?.id ?? chosenId) : chosenId);
  const wanted = editions.find(({ id }) => id === wantedId) ?? current;
  if (!wanted) return null;
  const isCurrent = wanted.id === currentId;
  const isOther = ({ of }: ComparedFact) => current !== undefined && !isSameFact(of(current), of(wanted));
  const different = facts.filter(isOther);
  const same = facts.filter((fact) => !isOther(fact));
  return (
    <div className={classes.one}>
      <SegmentedControl
        fullWidth
        size="xs"
        orientation={editions.length > 3 ? 'vertical' : 'horizontal'}
        aria-label={t('compare.which')}
        value={wanted.id}
        onChange={setWantedId}
        data={editions.map(({ id, name }) => ({ value: id, label: id === currentId ? <span className={classes.present}>{name}<small>{t('current')}</small></span> : name }))}
      />
      <p className={classes.name} aria-live="polite">
        {wanted.name} {isCurrent && <Badge>{t('current')}</Badge>}
      </p>
      {!isCurrent && current && different.length > 0 && (
        <>
          <h4>{t('compare.different', { name: current.name })}</h4>
          <Facts facts={different} edition={wanted} current={current} />
        </>
      )}
      {same.length > 0 && (
        <>
          {!isCurrent && current && <h4>{t('compare.same', { name: current.name })}</h4>}
          <Facts facts={same} edition={wanted} />
        </>
      )}
      {wanted.id === chosenId ? <p className={classes.more}>{t('compare.chosen')}</p> : canChoose(wanted) && (
        <Button variant="default" fullWidth onClick={() => onChoose(wanted.id)}>{t('compare.chooseOf', { name: wanted.name })}</Button>
      )}
    </div>
  );
}

/** @param current what each is told beside, where it differs */
function Facts({ facts, edition, current }: { facts: readonly ComparedFact[]; edition: Edition; current?: Edition }) {
  const { t } = useTranslation('subscriptions');
  return (
    <dl className={classes.facts}>
      {facts.map(({ key, name, of }) => {
        const { value, notes } = of(edition);
        const before = current && of(current);
        const isValueOther = before !== undefined && before.value !== value;
        const notesBefore = before?.notes.filter((note) => !notes.includes(note)) ?? [];
        return (
          <div key={key}>
            <dt>{name}</dt>
            <dd>
              <span className={classes.included}>{value}</span>
              {notes.map((note) => <span key={note} className={classes.more}>{note}</span>)}
              {before && <span className={classes.before}>{t('compare.now', { fact: [...(isValueOther ? [before.value] : []), ...notesBefore].join(' · ') })}</span>}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
