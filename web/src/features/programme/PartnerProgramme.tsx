import { Button } from '@mantine/core';
import { IconCash, IconPigMoney } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useProgrammeQuery } from '@/generated/programme.ts';
import { lazyPart } from '@/lib/lazy-part.tsx';
import { Card } from '@/ui/Card.tsx';
import { Columns } from '@/ui/Columns.tsx';
import { EmptyState } from '@/ui/EmptyState.tsx';
import { ErrorState } from '@/ui/ErrorState.tsx';
import { PageHeader } from '@/ui/PageHeader.tsx';
import { PageSkeleton } from '@/ui/PageSkeleton.tsx';
import { BalanceCard } from './BalanceCard.tsx';
import { CustomersCard } from './CustomersCard.tsx';
import { EarningsChart } from './EarningsChart.tsx';
import { PayoutTable } from './PayoutTable.tsx';
import classes from './programme.module.css';
import { StatementCard } from './StatementCard.tsx';

const RequestPayoutDialog = lazyPart(() => import('./RequestPayoutDialog.tsx').then((m) => m.RequestPayoutDialog));

/** What a partner has, how it came by it, and what it asked for. @param tiers what it pays less, for whoever may read that */
export function PartnerProgramme({ tenantId, tiers }: { tenantId: string; tiers: ReactNode }) {
  const { t } = useTranslation('programme');
  const { data, error, refetch } = useProgrammeQuery({ variables: { tenantId }, fetchPolicy: 'cache-and-network' });
  const [isAsking, setAsking] = useState(false);
  const tenant = data?.tenant;
  if (error && !tenant) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!tenant) return <PageSkeleton />;
  const { cashback } = tenant;
  const mayAsk = tenant.viewerCan.includes('CASHBACK_REQUEST_PAY_OUT');
  const payouts = cashback && (
    <Card title={t('payouts.title')} padded={false}>
      <PayoutTable label={t('payouts.title')} rows={cashback.payouts.nodes} empty={<EmptyState icon={IconCash} sentence={t('payouts.empty')} />} />
    </Card>
  );
  return (
    <>
      <PageHeader
        level={2}
        title={t('title')}
        actions={mayAsk && cashback && cashback.balance.minor > 0 && (
          <Button leftSection={<IconCash size={16} stroke={1.6} aria-hidden />} onClick={() => setAsking(true)}>{t('ask.action')}</Button>
        )}
      />
      {cashback ? (
        <div className={classes.page}>
          <Columns>
            <EarningsChart months={cashback.months} currency={cashback.balance.currency} />
            <BalanceCard cashback={cashback} />
          </Columns>
          {tiers ? <Columns>{payouts}{tiers}</Columns> : payouts}
          <Columns>
            <StatementCard tenantId={tenantId} months={cashback.months} />
            <CustomersCard customers={cashback.customers.nodes} total={cashback.customers.totalCount} currency={cashback.balance.currency} />
          </Columns>
        </div>
      ) : (
        <div className={classes.page}>
          <Card><EmptyState icon={IconPigMoney} sentence={t('empty')} /></Card>
          {tiers}
        </div>
      )}
      {isAsking && cashback && <RequestPayoutDialog tenant={tenant} balance={cashback.balance} onDone={() => void refetch()} onClose={() => setAsking(false)} />}
    </>
  );
}
