import { useTranslation } from 'react-i18next';
import type { Profile_profileFragment } from '@/generated/types.ts';
import { RelativeDate } from '@/ui/RelativeDate.tsx';
import classes from './company.module.css';

/** Who saved last, and when. */
export function LastChange({ profile: { updatedByName, updatedAt } }: { profile: Profile_profileFragment }) {
  const { t } = useTranslation('company');
  return (
    <span className={classes.updated}>
      {updatedByName === null ? t('profile.never') : t('profile.updated', { name: updatedByName })}{' '}
      {updatedByName !== null && <RelativeDate value={updatedAt} />}
    </span>
  );
}
