import { useTranslation } from 'react-i18next';
import { useOrdersTenantQuery } from '@/generated/orders.ts';
import { useTitle } from '@/lib/use-title.ts';
import { ErrorState } from '@/ui/ErrorState.tsx';
import { PageSkeleton } from '@/ui/PageSkeleton.tsx';
import { IssuedOrders } from './IssuedOrders.tsx';
import { OwnOrders } from './OwnOrders.tsx';

/** A company's orders; for a vendor those of its whole tree, which it settles. */
export function OrdersPage({ tenantId }: { tenantId: string }) {
  const { t } = useTranslation('orders');
  const { data, error, refetch } = useOrdersTenantQuery({ variables: { tenantId } });
  const tenant = data?.tenant;
  useTitle(t('title'), tenant?.name);
  if (error && !tenant) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!tenant) return <PageSkeleton />;
  return tenant.kind === 'VENDOR' ? <IssuedOrders tenantId={tenantId} canRecord={tenant.viewerCan.includes('ORDER_RECORD_PAYMENT')} /> : <OwnOrders tenantId={tenantId} />;
}
