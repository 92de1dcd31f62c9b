import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/format/use-format.ts';
import { useNow } from '@/lib/format/use-now.ts';
import classes from './billing.module.css';

/** Who changed it last, and when. */
export function LastChange({ account }: { account: { updatedByName: string | null; updatedAt: string } }) {
  const { t } = useTranslation('billing');
  const format = useFormat();
  const now = useNow();
  const { updatedByName, updatedAt } = account;
  return (
    <span className={classes.lastChange}>
      {updatedByName === null ? t('data.never') : t('data.updated', { name: updatedByName, when: format.relative(updatedAt, now) })}
    </span>
  );
}
