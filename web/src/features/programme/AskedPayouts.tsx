import { Button, Group } from '@mantine/core';
import { IconCash, IconFileDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAskedPayoutsQuery } from '@/generated/programme.ts';
import type { PayoutRow_payoutFragment as Payout, PayoutState } from '@/generated/types.ts';
import { lazyPart } from '@/lib/lazy-part.tsx';
import { anyOf, useUrlState } from '@/lib/url-state.ts';
import { Card } from '@/ui/Card.tsx';
import { EmptyState } from '@/ui/EmptyState.tsx';
import { ErrorState } from '@/ui/ErrorState.tsx';
import { FilterChip } from '@/ui/FilterChip.tsx';
import { NothingMatches } from '@/ui/NothingMatches.tsx';
import { PageHeader } from '@/ui/PageHeader.tsx';
import { PayoutTable } from './PayoutTable.tsx';

const ApprovePayoutDialog = lazyPart(() => import('./ApprovePayoutDialog.tsx').then((m) => m.ApprovePayoutDialog));
const RefusePayoutDialog = lazyPart(() => import('./RefusePayoutDialog.tsx').then((m) => m.RefusePayoutDialog));
const ConfirmPayoutDialog = lazyPart(() => import('./ConfirmPayoutDialog.tsx').then((m) => m.ConfirmPayoutDialog));

const states: readonly PayoutState[] = ['REQUESTED', 'APPROVED', 'PAID', 'REFUSED'];

/** What a vendor's partners ask to be paid out: approved, taken to the bank as one file, and recorded as paid (P10). */
export function AskedPayouts({ tenantId }: { tenantId: string }) {
  const { t } = useTranslation('programme');
  const [{ stato }, set] = useUrlState(params);
  const { data, previousData, error, refetch, fetchMore, networkStatus } = useAskedPayoutsQuery({ variables: { tenantId, first: 25, filter: stato.length > 0 ? { state: [...stato] } : {} }, fetchPolicy: 'cache-and-network', notifyOnNetworkStatusChange: true });
  const [deciding, setDeciding] = useState<{ how: 'approve' | 'refuse' | 'confirm'; payout: Payout }>();
  const tenant = (data ?? previousData)?.tenant;
  const page = tenant?.askedPayouts;
  if (error && !page) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const done = () => void refetch();
  const dialog = { onDone: done, onClose: () => setDeciding(undefined) };
  const actions = (payout: Payout) => payout.viewerCan.includes('CASHBACK_PAY_OUT') && (
    <Group gap="xs" justify="flex-end">
      {payout.state === 'APPROVED' && payout.isFiled && <Button size="xs" variant="subtle" component="a" href={`/documents/cashback/sepa.xml?payoutId=${payout.id}`} download aria-label={t('asked.fileLabel', { name: payout.tenant.name, number: payout.invoiceNumber })}>{t('asked.fileAgain')}</Button>}
      <Button size="xs" variant="default" aria-label={t('refuse.label', { name: payout.tenant.name, number: payout.invoiceNumber })} onClick={() => setDeciding({ how: 'refuse', payout })}>{t('refuse.action')}</Button>
      {payout.state === 'REQUESTED'
        ? <Button size="xs" aria-label={t('approve.label', { name: payout.tenant.name, number: payout.invoiceNumber })} onClick={() => setDeciding({ how: 'approve', payout })}>{t('approve.action')}</Button>
        : <Button size="xs" aria-label={t('confirm.label', { name: payout.tenant.name, number: payout.invoiceNumber })} onClick={() => setDeciding({ how: 'confirm', payout })}>{t('confirm.action')}</Button>}
    </Group>
  );
  return (
    <>
      <PageHeader
        level={2}
        title={t('asked.title')}
        actions={
          <>
            <FilterChip label={t('asked.state')} options={states.map((value) => ({ value, label: t(`state.${value}`) }))} value={stato} onChange={(next) => set({ stato: next })} />
            {(tenant?.toTransfer.nodes.length ?? 0) > 0 && (
              <Button component="a" href="/documents/cashback/sepa.xml" download leftSection={<IconFileDownload size={16} stroke={1.6} aria-hidden />}>{t('asked.file')}</Button>
            )}
          </>
        }
      />
      <Card padded={false} foot={t('asked.note')}>
        <PayoutTable
          label={t('asked.title')}
          rows={page?.nodes}
          withPartner
          actions={actions}
          empty={stato.length > 0 ? <NothingMatches icon={IconCash} sentence={t('asked.emptyFiltered')} onClear={() => set({ stato: [] })} /> : <EmptyState icon={IconCash} sentence={t('asked.empty')} />}
          more={page?.pageInfo.hasNextPage ? { onLoad: () => void fetchMore({ variables: { after: page.pageInfo.endCursor } }), busy: networkStatus === 3 } : undefined}
        />
      </Card>
      {deciding?.how === 'approve' && <ApprovePayoutDialog payout={deciding.payout} {...dialog} />}
      {deciding?.how === 'refuse' && <RefusePayoutDialog payout={deciding.payout} {...dialog} />}
      {deciding?.how === 'confirm' && <ConfirmPayoutDialog payout={deciding.payout} {...dialog} />}
    </>
  );
}

const params = { stato: anyOf(states) };
