import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useBillingQuery } from '@/generated/billing.ts';
import { useCan } from '@/lib/use-can.ts';
import { useTitle } from '@/lib/use-title.ts';
import { Card } from '@/ui/Card.tsx';
import { EmptyState } from '@/ui/EmptyState.tsx';
import { ErrorState } from '@/ui/ErrorState.tsx';
import { PageSkeleton } from '@/ui/PageSkeleton.tsx';
import { BillingData } from './BillingData.tsx';
import { PayerCard } from './PayerCard.tsx';
import { PaymentMethodCard } from './PaymentMethodCard.tsx';
import { TransferAccountCard } from './TransferAccountCard.tsx';
import { VatExceptionsCard } from './VatExceptionsCard.tsx';
import classes from './billing.module.css';

/** How a company pays, what its invoices say, and who is invoiced. */
export function BillingPage({ tenantId }: { tenantId: string }) {
  const { t } = useTranslation('billing');
  const { data, error, refetch } = useBillingQuery({ variables: { tenantId }, fetchPolicy: 'cache-and-network' });
  const tenant = data?.tenant;
  const canRecord = useCan(tenant?.viewerCan)('VAT_EXCEPTION_RECORD');
  useTitle(t('title'), tenant?.name);
  const askAgain = useCallback(() => void refetch(), [refetch]);
  if (error && !tenant) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!tenant) return <PageSkeleton />;
  const { billingAccount, profile } = tenant;
  if (!billingAccount || !profile) return <Card><EmptyState sentence={t('data.none')} /></Card>;
  return (
    <div className={classes.page}>
      <PaymentMethodCard key={`method ${tenant.id}`} tenant={tenant} account={billingAccount} onStale={askAgain} />
      <BillingData key={tenant.id} tenant={tenant} account={billingAccount} profile={profile} />
      {tenant.kind === 'VENDOR' && (
        <div className={classes.wide}>
          <TransferAccountCard tenant={tenant} onSaved={askAgain} />
        </div>
      )}
      {(canRecord || tenant.vatExceptions.nodes.length > 0) && (
        <div className={classes.wide}>
          <VatExceptionsCard tenant={tenant} canRecord={canRecord} />
        </div>
      )}
      {tenant.kind === 'CUSTOMER' && tenant.partnerName && (
        <div className={classes.wide}>
          <PayerCard tenant={tenant} partner={tenant.partnerName} />
        </div>
      )}
    </div>
  );
}
