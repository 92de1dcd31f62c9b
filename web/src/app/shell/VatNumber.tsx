import { IconAlertCircle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CompanyHeader_tenantFragment } from '@/generated/types.ts';
import { StatusText } from '@/ui/Status.tsx';
import classes from './CompanyHeader.module.css';

type Profile = NonNullable<CompanyHeader_tenantFragment['profile']>;

/** A VAT number with its country and what its check said. */
export function VatNumber({ country, vatNumber, vatStatus }: Profile) {
  const { t } = useTranslation('app');
  if (!vatNumber) return t('company.vatMissing');
  return (
    <span className={classes.vat}>
      {vatNumber.startsWith(country) ? vatNumber : `${country} ${vatNumber}`}
      {vatStatus === 'VALID' && (
        <StatusText icon={IconCircleCheck} tone="good">
          {t('company.vatValid')}
        </StatusText>
      )}
      {vatStatus === 'INVALID' && (
        <StatusText icon={IconAlertCircle} tone="danger">
          {t('company.vatInvalid')}
        </StatusText>
      )}
    </span>
  );
}
