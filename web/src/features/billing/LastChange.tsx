import { useTranslation } from 'react-i18next';
import type { BillingData_billingAccountFragment as Account } from '@/generated/types.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { useNow } from '@/lib/format/use-now.ts';
import classes from './billing.module.css';

/** Who changed the billing data last, and when. */
export function LastChange({ account }: { account: Account }) {
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
