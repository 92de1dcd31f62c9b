import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/format/use-format.ts';
import { Card } from '@/ui/Card.tsx';
import { Field, FieldGrid } from '@/ui/Field.tsx';
import { ProgressBar } from '@/ui/ProgressBar.tsx';
import classes from './licences.module.css';

type Props = { count: { total: number; assigned: number; free: number }; unused: number; onShowUnused: () => void };

/** How many there are, how many are free, and how many lie unused with somebody. */
export function LicenceFigures({ count: { total, assigned, free }, unused, onShowUnused }: Props) {
  const { t } = useTranslation('licences');
  const format = useFormat();
  const never = unused > 0 ? <Anchor component="button" type="button" onClick={onShowUnused}>{format.number(unused)}</Anchor> : format.number(0);
  return (
    <Card>
      <div className={classes.figures}>
        <ProgressBar isWide label={t('figures.used', { assigned: format.number(assigned), total: format.number(total) })} share={total === 0 ? 0 : assigned / total} />
        <FieldGrid columns={4}>
          <Field label={t('figures.total')} value={format.number(total)} />
          <Field label={t('figures.assigned')} value={format.number(assigned)} />
          <Field label={t('figures.free')} value={format.number(free)} />
          <Field label={t('figures.unused')} value={never} hint={unused > 0 ? t('figures.unusedHint') : undefined} />
        </FieldGrid>
      </div>
    </Card>
  );
}
