import { useTranslation } from 'react-i18next';
import { useInvoicesTenantQuery } from '@/generated/invoices.ts';
import { useTitle } from '@/lib/use-title.ts';
import { Card } from '@/ui/Card.tsx';
import { EmptyState } from '@/ui/EmptyState.tsx';
import { ErrorState } from '@/ui/ErrorState.tsx';
import { PageSkeleton } from '@/ui/PageSkeleton.tsx';
import { InvoiceList } from './InvoiceList.tsx';

/** What a company was invoiced for; for a vendor what it issued. Whoever is neither is told whose they are. */
export function InvoicesPage({ tenantId }: { tenantId: string }) {
  const { t } = useTranslation('invoices');
  const { data, error, refetch } = useInvoicesTenantQuery({ variables: { tenantId } });
  const tenant = data?.tenant;
  useTitle(t('title'), tenant?.name);
  if (error && !tenant) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!tenant) return <PageSkeleton />;
  if (!tenant.viewerCan.includes('INVOICE_READ')) return <Card><EmptyState sentence={t('notYours')} /></Card>;
  return <InvoiceList tenantId={tenantId} isIssued={tenant.kind === 'VENDOR'} />;
}
