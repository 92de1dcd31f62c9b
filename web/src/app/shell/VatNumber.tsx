import { isInVies } from '@filiera/shared/vat';
import { useTranslation } from 'react-i18next';
import type { VatCheck_profileFragment } from '@/generated/types.ts';
import { VatCheck } from '@/lib/vocabulary/VatCheck.tsx';
import classes from './CompanyHeader.module.css';

/** A VAT number with its country and what its check said. */
export function VatNumber({ profile }: { profile: VatCheck_profileFragment }) {
  const { t } = useTranslation('app');
  const { country, vatNumber } = profile;
  if (!vatNumber) return t('company.vatMissing');
  return (
    <span className={classes.vat}>
      {vatNumber.startsWith(country) ? vatNumber : `${country} ${vatNumber}`}
      {isInVies({ country, number: vatNumber }) && <VatCheck profile={profile} />}
    </span>
  );
}
