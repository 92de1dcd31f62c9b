import { Outlet } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '@/ui/Card.tsx';
import { ErrorState } from '@/ui/ErrorState.tsx';
import { PageHeader } from '@/ui/PageHeader.tsx';
import { useViewer } from '@/lib/viewer.ts';
import { remember } from './recent-tenants.ts';
import { useCompany } from './use-company.ts';
import classes from './Shell.module.css';

/** Everything that acts on the company of the address; a company out of sight is a page that does not exist. */
export function TenantLayout() {
  const { t } = useTranslation('app');
  const viewer = useViewer();
  const { company, isActingOn, error, refetch } = useCompany();
  useEffect(() => {
    if (company && isActingOn) remember(viewer.id, { id: company.id, name: company.name, kind: company.kind });
  }, [viewer.id, company, isActingOn]);

  if (error) {
    return (
      <div className={classes.page}>
        <PageHeader title={t('notFound.problem')} />
        <Card>
          <ErrorState error={error} onRetry={() => void refetch()} />
        </Card>
      </div>
    );
  }
  return <Outlet />;
}
