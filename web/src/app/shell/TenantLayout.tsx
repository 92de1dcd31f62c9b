import { Button } from '@mantine/core';
import { Link, Outlet } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '@/ui/Card.tsx';
import { ErrorState } from '@/ui/ErrorState.tsx';
import { PageHeader } from '@/ui/PageHeader.tsx';
import { Page } from '@/ui/Page.tsx';
import { useTitle } from '@/lib/use-title.ts';
import { useViewer } from '@/lib/viewer.ts';
import { remember } from './recent-tenants.ts';
import { useCompany } from './use-company.ts';

/** Everything that acts on the company of the address; a company out of sight is a page that does not exist. */
export function TenantLayout() {
  const viewer = useViewer();
  const { company, isActingOn, error, refetch } = useCompany();
  useEffect(() => {
    if (company && isActingOn) remember(viewer.id, { id: company.id, name: company.name, kind: company.kind });
  }, [viewer.id, company, isActingOn]);

  if (error) return <CompanyProblem error={error} onRetry={() => void refetch()} />;
  return <Outlet />;
}

/** A company that cannot be shown: why, and the way on. */
function CompanyProblem({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation('app');
  useTitle(t('notFound.problem'));
  const home = (
    <Button variant="default" renderRoot={(props) => <Link to="/" {...props} />}>
      {t('notFound.action')}
    </Button>
  );
  return (
    <Page>
      <PageHeader title={t('notFound.problem')} />
      <Card>
        <ErrorState error={error} onRetry={onRetry} instead={home} />
      </Card>
    </Page>
  );
}
