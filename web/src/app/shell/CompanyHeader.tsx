import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { tenantKindLook, tenantStatusLook } from '@/lib/vocabulary/looks.ts';
import { Initials } from '@/ui/Initials.tsx';
import { StatusBadge } from '@/ui/Status.tsx';
import { AccountManager } from './AccountManager.tsx';
import { CompanyTabs } from './CompanyTabs.tsx';
import type { Company } from './use-company.ts';
import { VatNumber } from './VatNumber.tsx';
import classes from './CompanyHeader.module.css';

/** Whose data this is and in what state: name, kind, status, VAT number, who looks after it and who pays; the tabs below. */
export function CompanyHeader({ company, isActingOn }: { company: Company | undefined; isActingOn: boolean }) {
  const { t } = useTranslation(['app', 'words']);
  return (
    <header className={classes.header}>
      <div className={classes.who}>
        {company ? <Initials name={company.name} size="lg" tone="accent" /> : <Skeleton width={40} height={40} />}
        <div className={classes.text}>
          {company ? (
            <div className={classes.names}>
              <h1 className={classes.name}>{company.name}</h1>
              <StatusBadge {...tenantKindLook[company.kind]}>{t(`words:tenantKind.${company.kind}`)}</StatusBadge>
              <StatusBadge {...tenantStatusLook[company.status]}>{t(`words:tenantStatus.${company.status}`)}</StatusBadge>
            </div>
          ) : (
            <Skeleton width={240} height={24} mb={4} />
          )}
          {company ? (
            <dl className={classes.facts}>
              {company.profile && (
                <div>
                  <dt>{t('company.vatNumber')}</dt>
                  <dd>
                    <VatNumber profile={company.profile} />
                  </dd>
                </div>
              )}
              <AccountManager company={company} />
              {company.kind === 'CUSTOMER' && (
                <div>
                  <dt>{t('company.pays')}</dt>
                  <dd>{t(`words:payer.${company.payer}`)}</dd>
                </div>
              )}
            </dl>
          ) : (
            <Skeleton width={320} height={16} />
          )}
        </div>
      </div>
      <CompanyTabs company={company} isActingOn={isActingOn} />
    </header>
  );
}
