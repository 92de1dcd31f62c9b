import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LifeReachQuery } from '@/generated/types.ts';
import classes from './life.module.css';

type Counted = NonNullable<NonNullable<LifeReachQuery['tenant']>['reach']>;
type Key = Exclude<keyof Counted, '__typename'>;

/** Whom it touches, by number; a hundred is a hundred or more. People are told of also where there are none. */
export function Reach({ reach, keys }: { reach: Counted | null | undefined; keys: readonly Key[] }) {
  const { t } = useTranslation('life');
  if (!reach) return <Skeleton height={56} />;
  const figure = (count: number) => (count >= 100 ? '99+' : String(count));
  return (
    <dl className={classes.figures}>
      {keys.filter((key) => reach[key] > 0 || key === 'users').map((key) => (
        <div key={key}>
          <dt>{t(`reach.${key}`, { count: reach[key] })}</dt>
          <dd>{figure(reach[key])}</dd>
        </div>
      ))}
    </dl>
  );
}
