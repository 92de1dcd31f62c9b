import { Button, SegmentedControl } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import { IconCertificate, IconFlask, IconShoppingCartPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubscriptionsQuery } from '@/generated/subscriptions.ts';
import { present } from '@/lib/format/clock.ts';
import { ExportButton } from '@/lib/ExportButton.tsx';
import { lazyPart } from '@/lib/lazy-part.tsx';
import { anyOf, oneOf, useUrlState } from '@/lib/url-state.ts';
import { useCan } from '@/lib/use-can.ts';
import { useTitle } from '@/lib/use-title.ts';
import { Card } from '@/ui/Card.tsx';
import { FilterChip } from '@/ui/FilterChip.tsx';
import { EmptyState } from '@/ui/EmptyState.tsx';
import { ErrorState } from '@/ui/ErrorState.tsx';
import { PageHeader } from '@/ui/PageHeader.tsx';
import { ChangeDialogs } from './ChangeDialogs.tsx';
import { ChosenSubscriptions } from './ChosenSubscriptions.tsx';
import { EndedSubscriptions } from './EndedSubscriptions.tsx';
import { OrderedNote } from './OrderedNote.tsx';
import { graceMs } from './subscription-state.ts';
import { SubscriptionCards } from './SubscriptionCards.tsx';
import { SubscriptionsNote } from './SubscriptionsNote.tsx';
import { SubscriptionTable } from './SubscriptionTable.tsx';
import { useChosen } from './use-chosen.ts';
import classes from './subscriptions.module.css';

const ExpiryCalendar = lazyPart(() => import('./ExpiryCalendar.tsx').then((m) => m.ExpiryCalendar));
const BuySubscriptionDialog = lazyPart(() => import('./BuySubscriptionDialog.tsx').then((m) => m.BuySubscriptionDialog));
const StartTrialDialog = lazyPart(() => import('./StartTrialDialog.tsx').then((m) => m.StartTrialDialog));

const pageSize = 25;
const soonMs = 30 * 86_400_000;
const params = { vista: oneOf(['elenco', 'calendario']), scadenza: anyOf(['30']), acquista: anyOf(['si']) };

/** A company's subscriptions: state, time left and what to do next, one row each; what has ended is folded away. */
export function SubscriptionsPage({ tenantId }: { tenantId: string }) {
  const { t } = useTranslation('subscriptions');
  const isPhone = useMediaQuery('(max-width: 639px)', undefined, { getInitialValueInEffect: false });
  const [{ vista, scadenza, acquista }, set] = useUrlState(params);
  const [isTrying, trial] = useDisclosure();
  const [opened] = useState(present);
  const isSoon = scadenza.length > 0;
  const endsAfter = new Date(opened - (isSoon ? 0 : graceMs)).toISOString();
  const endsBefore = isSoon ? new Date(opened + soonMs).toISOString() : null;
  const { data, error, refetch, fetchMore, networkStatus } = useSubscriptionsQuery({
    variables: { tenantId, first: pageSize, endsAfter, endsBefore },
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const tenant = data?.tenant;
  useTitle(t('title'), tenant?.name);
  const can = useCan(tenant?.viewerCan);
  const { selection, chosen, clear } = useChosen(tenant?.subscriptions.nodes);
  if (error && !tenant) return <ErrorState error={error} onRetry={() => void refetch()} />;

  const subscriptions = tenant?.subscriptions;
  const rows = subscriptions?.nodes;
  const after = subscriptions?.pageInfo.endCursor;
  const inGrace = (rows ?? []).filter(({ status }) => status === 'EXPIRED').map(({ id }) => id);
  const count = (subscriptions?.totalCount ?? 0) - inGrace.length;
  const note = subscriptions && !isSoon ? <SubscriptionsNote count={count} rows={subscriptions.pageInfo.hasNextPage ? undefined : rows} /> : undefined;
  const buy = (variant: 'filled' | 'default') => can('SUBSCRIPTION_BUY') && (
    <Button variant={variant} leftSection={<IconShoppingCartPlus size={16} stroke={1.6} aria-hidden />} onClick={() => set({ acquista: ['si'] })}>{t('acquista.action')}</Button>
  );
  const list = {
    rows,
    tenantId,
    selection,
    empty: isSoon ? <EmptyState icon={IconCertificate} sentence={t('expiry.none30')} action={<Button variant="default" onClick={() => set({ scadenza: [] })}>{t('expiry.all')}</Button>} /> : <EmptyState icon={IconCertificate} sentence={t('empty')} action={buy('filled')} />,
    more: subscriptions?.pageInfo.hasNextPage
      ? { onLoad: () => void fetchMore({ variables: { after } }), busy: networkStatus === 3 }
      : undefined,
  };
  const ended = !isSoon && <EndedSubscriptions tenantId={tenantId} count={(tenant?.ended.totalCount ?? 0) - inGrace.length} except={inGrace} asCards={isPhone} />;
  const actions = (
    <>
      {buy('default')}
      {can('SUBSCRIPTION_START_TRIAL') && <Button variant="default" leftSection={<IconFlask size={16} stroke={1.6} aria-hidden />} onClick={trial.open}>{t('prova.action')}</Button>}
      <ExportButton list="subscriptions" tenantId={tenantId} orderBy={{ field: 'ENDS_AT' }} />
    </>
  );
  return (
    <>
      <PageHeader level={2} title={t('title')} note={note} actions={actions} />
      {tenant?.ordered.nodes.map((order) => <OrderedNote key={order.id} order={order} tenantId={tenantId} tone="neutral" sentence="acquista.waiting" />)}
      <div className={classes.toolbar}>
        <FilterChip label={t('expiry.filter')} options={[{ value: '30', label: t('expiry.within30') }]} value={scadenza} onChange={(value) => set({ scadenza: value })} />
        <SegmentedControl
          size="xs"
          aria-label={t('expiry.view')}
          value={vista}
          onChange={(value) => set({ vista: value === 'calendario' ? value : 'elenco' })}
          data={[{ value: 'elenco', label: t('expiry.list') }, { value: 'calendario', label: t('expiry.calendar') }]}
        />
      </div>
      {vista === 'calendario' ? <Card padded={false}><ExpiryCalendar tenantId={tenantId} isPhone={isPhone} endsBefore={endsBefore} /></Card> : isPhone ? (
        <>
          <SubscriptionCards {...list} />
          {ended}
        </>
      ) : (
        <Card padded={false}>
          <SubscriptionTable label={t('title')} {...list} />
          {ended}
        </Card>
      )}
      {acquista.length > 0 && <BuySubscriptionDialog tenantId={tenantId} onClose={() => set({ acquista: [] })} />}
      {isTrying && <StartTrialDialog tenantId={tenantId} onClose={trial.close} />}
      <ChosenSubscriptions tenantId={tenantId} chosen={chosen} onClear={clear} />
      <ChangeDialogs tenantId={tenantId} />
    </>
  );
}
