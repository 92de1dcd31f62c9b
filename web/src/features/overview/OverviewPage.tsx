import { renewableDays } from '@filiera/shared/period';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOverviewFiguresQuery, useOverviewQuery, useUpcomingRenewalsQuery } from '@/generated/overview.ts';
import { thisMinute } from '@/lib/format/clock.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { useNow } from '@/lib/format/use-now.ts';
import { LifeNotice } from '@/lib/life/LifeDialog.tsx';
import { needsNotice } from '@/lib/life/needs-notice.ts';
import { useTitle } from '@/lib/use-title.ts';
import { useViewer } from '@/lib/viewer.ts';
import { Card } from '@/ui/Card.tsx';
import { ErrorState } from '@/ui/ErrorState.tsx';
import { PageHeader } from '@/ui/PageHeader.tsx';
import { Figures } from './Figures.tsx';
import { lastMonths, monthOf } from './months.ts';
import { MonthsChart } from './MonthsChart.tsx';
import { RenewalsChart } from './RenewalsChart.tsx';
import { renewalsByWeek } from './renewals-by-week.ts';
import { todosOf } from './todo.ts';
import { Todos } from './Todos.tsx';
import classes from './OverviewPage.module.css';

const dayMs = 86_400_000;

/** What needs me, worst first, then a few figures, what the months brought and what renews in the weeks to come. */
export function OverviewPage() {
  const { t } = useTranslation('overview');
  const format = useFormat();
  const { home } = useViewer();
  const [opened] = useState(thisMinute);
  // A page that stays open counts anew every hour.
  const now = Math.max(opened, useNow(3_600_000));
  const homeId = home.id;
  const span = useMemo(() => ({ homeId, now: iso(now), soon: iso(now + 30 * dayMs), past: iso(now - renewableDays * dayMs) }), [homeId, now]);
  const { data, error, refetch } = useOverviewQuery({ variables: span, fetchPolicy: 'cache-and-network' });
  const figures = useOverviewFiguresQuery({ variables: { ...span, isVendor: home.kind === 'VENDOR', isCustomer: home.kind === 'CUSTOMER' }, fetchPolicy: 'cache-and-network' }).data?.tenant;
  const clients = useUpcomingRenewalsQuery({ variables: { homeId, now: span.now, horizon: iso(now + 56 * dayMs) }, skip: home.kind === 'CUSTOMER', fetchPolicy: 'cache-and-network' }).data?.tenant?.clients.nodes;
  const kind = home.kind === 'VENDOR' ? 'SOLD' : 'SPENT';
  const months = figures ? lastMonths(figures.monthTotals, kind, now) : [];
  const currency = figures?.monthTotals[0]?.net.currency;
  useTitle(t('title'));
  const tenant = data?.tenant;
  const weeks = clients && renewalsByWeek(clients.flatMap(({ renewals }) => renewals.nodes), now);
  return (
    <>
      <PageHeader title={t('title')} note={format.longDate(now)} />
      {tenant && needsNotice(tenant) && <LifeNotice tenant={tenant} />}
      {error && !tenant ? (
        <Card>
          <ErrorState error={error} onRetry={() => void refetch()} />
        </Card>
      ) : (
        <div className={classes.grid}>
          <Todos todos={tenant ? todosOf(tenant, now) : undefined} isPartial={tenant !== undefined && tenant !== null && (tenant.ending.pageInfo.hasNextPage || tenant.ended.pageInfo.hasNextPage)} />
          <Figures tenant={figures} kind={home.kind} thisMonth={monthOf(new Date(now))} />
          {currency && months.length > 0 && <MonthsChart months={months} kind={kind} currency={currency} />}
          {weeks && weeks.length > 0 && <RenewalsChart weeks={weeks} />}
        </div>
      )}
    </>
  );
}

const iso = (at: number) => new Date(at).toISOString();
