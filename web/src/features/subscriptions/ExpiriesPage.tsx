import { Button, SegmentedControl } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconCalendarDue } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useExpiriesQuery } from '@/generated/subscriptions.ts';
import { thisMinute } from '@/lib/format/clock.ts';
import { lazyPart } from '@/lib/lazy-part.tsx';
import { oneOf, useUrlState } from '@/lib/url-state.ts';
import { useTitle } from '@/lib/use-title.ts';
import { Card } from '@/ui/Card.tsx';
import { EmptyState } from '@/ui/EmptyState.tsx';
import { ErrorState } from '@/ui/ErrorState.tsx';
import { PageHeader } from '@/ui/PageHeader.tsx';
import { ChosenSubscriptions } from './ChosenSubscriptions.tsx';
import { ExpiriesTable } from './ExpiriesTable.tsx';
import { expiryQuery, spans, type Span } from './expiry-span.ts';
import { useChosen } from './use-chosen.ts';
import classes from './subscriptions.module.css';

const ExpiryCalendar = lazyPart(() => import('./ExpiryCalendar.tsx').then((m) => m.ExpiryCalendar));

const pageSize = 50;
const params = { vista: oneOf(['elenco', 'calendario']), scadenza: oneOf(spans) };

/** What a company and all below it have that ends unless somebody renews it; chosen across companies, renewed with one order for each payer. */
export function ExpiriesPage({ tenantId }: { tenantId: string }) {
  const { t } = useTranslation('subscriptions');
  const isPhone = useMediaQuery('(max-width: 639px)', undefined, { getInitialValueInEffect: false });
  const [{ vista, scadenza }, set] = useUrlState(params);
  const [opened] = useState(thisMinute);
  const asked = useMemo(() => expiryQuery(scadenza, opened), [scadenza, opened]);
  const { data, error, refetch, fetchMore, networkStatus } = useExpiriesQuery({
    variables: { tenantId, first: pageSize, ...asked },
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const tenant = data?.tenant;
  useTitle(t('scadenze.title'), tenant?.name);
  const { selection, chosen, clear } = useChosen(tenant?.expiries.nodes, { least: 1, withCompany: true });
  if (error && !tenant) return <ErrorState error={error} onRetry={() => void refetch()} />;

  const after = tenant?.expiries.pageInfo.endCursor;
  const more = tenant?.expiries.pageInfo.hasNextPage ? { onLoad: () => void fetchMore({ variables: { after } }), busy: networkStatus === 3 } : undefined;
  const empty = (
    <EmptyState
      icon={IconCalendarDue}
      sentence={t(`scadenze.none.${scadenza}`)}
      action={scadenza === 'tutti' ? undefined : <Button variant="default" onClick={() => set({ scadenza: 'tutti' })}>{t('expiry.all')}</Button>}
    />
  );
  return (
    <>
      <PageHeader level={2} title={t('scadenze.title')} note={t('scadenze.note')} />
      <div className={classes.toolbar}>
        {vista === 'elenco' && (
          <SegmentedControl
            size="xs"
            aria-label={t('expiry.filter')}
            value={scadenza}
            onChange={(next) => {
              clear();
              set({ scadenza: next as Span });
            }}
            data={spans.map((value) => ({ value, label: t(`scadenze.span.${value}`) }))}
          />
        )}
        <SegmentedControl
          size="xs"
          aria-label={t('expiry.view')}
          value={vista}
          onChange={(value) => set({ vista: value === 'calendario' ? value : 'elenco' })}
          data={[{ value: 'elenco', label: t('expiry.list') }, { value: 'calendario', label: t('expiry.calendar') }]}
        />
      </div>
      <Card padded={false}>
        {vista === 'calendario' ? <ExpiryCalendar tenantId={tenantId} isPhone={isPhone} withBelow /> : <ExpiriesTable rows={tenant?.expiries.nodes} selection={selection} empty={empty} more={more} />}
      </Card>
      <ChosenSubscriptions tenantId={tenantId} chosen={vista === 'elenco' ? chosen : []} onClear={clear} />
    </>
  );
}
