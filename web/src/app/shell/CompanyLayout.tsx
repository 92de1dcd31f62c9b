import { Outlet, useLocation } from '@tanstack/react-router';
import { LifeNotice } from '@/lib/life/LifeDialog.tsx';
import { needsNotice } from '@/lib/life/needs-notice.ts';
import { Page } from '@/ui/Page.tsx';
import { CompanyHeader } from './CompanyHeader.tsx';
import { useCompany } from './use-company.ts';

/** The company's header with its tabs, then the page. My own clients need no header: the rail leads to them. */
export function CompanyLayout() {
  const { company, isActingOn } = useCompany();
  const { pathname } = useLocation();
  const hasHeader = isActingOn || !pathname.endsWith('/clienti');
  return (
    <>
      {hasHeader && <CompanyHeader company={company} isActingOn={isActingOn} />}
      <Page>
        {company && needsNotice(company) && <LifeNotice tenant={company} />}
        <Outlet />
      </Page>
    </>
  );
}
