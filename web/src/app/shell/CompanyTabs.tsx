import { Link, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Company } from './use-company.ts';
import { companyTabs, tabPath, useHasRoute } from './navigation.ts';
import { useCompany } from './use-company.ts';
import classes from './CompanyHeader.module.css';

/** The sections of a company: links, so that each can be shared and opened in a tab of its own. */
export function CompanyTabs({ company, isActingOn }: { company: Company | undefined; isActingOn: boolean }) {
  const { t } = useTranslation('app');
  const { id } = useCompany();
  const { pathname } = useLocation();
  const hasRoute = useHasRoute();
  const here = pathname.split('/')[3];
  const hasClients = isActingOn && company !== undefined && company.kind !== 'CUSTOMER';
  const tabs = companyTabs.filter((tab) => hasRoute(tabPath[tab]) && (tab !== 'clients' || hasClients));
  return (
    <nav className={classes.tabs} aria-label={t('tab.label')}>
      {tabs.map((tab) => {
        const isHere = tabPath[tab].endsWith(`/${here}`);
        const count = tab === 'subscriptions' ? company?.activeSubscriptions.totalCount : undefined;
        return (
          <Link
            key={tab}
            ref={isHere ? bringIntoSight : undefined}
            to={tabPath[tab] as string}
            params={{ tenantId: id }}
            className={classes.tab}
            data-here={isHere || undefined}
            aria-current={isHere ? 'page' : undefined}
          >
            {t(`tab.${tab}`)}
            {count !== undefined && <span className={classes.count}>{count}</span>}
          </Link>
        );
      })}
    </nav>
  );
}

/** Where the tabs do not fit, the one that is open stands in the middle. */
function bringIntoSight(tab: HTMLElement | null) {
  const bar = tab?.parentElement;
  if (bar) bar.scrollLeft = tab.offsetLeft - (bar.clientWidth - tab.offsetWidth) / 2;
}
