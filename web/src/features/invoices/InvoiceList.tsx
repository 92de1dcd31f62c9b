import { Button, Stack } from '@mantine/core';
import { IconDownload, IconReceipt } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '@/lib/format/use-now.ts';
import { lazyPart } from '@/lib/lazy-part.tsx';
import { useUrlState } from '@/lib/url-state.ts';
import { Card } from '@/ui/Card.tsx';
import { EmptyState } from '@/ui/EmptyState.tsx';
import { ErrorState } from '@/ui/ErrorState.tsx';
import { FilterChip } from '@/ui/FilterChip.tsx';
import { NothingMatches } from '@/ui/NothingMatches.tsx';
import { PageHeader } from '@/ui/PageHeader.tsx';
import { SearchField } from '@/ui/SearchField.tsx';
import { invoiceFilter, invoiceKinds, invoiceParams, invoiceProposals, invoiceStates, transmissionStates } from './invoice-filter.ts';
import { InvoiceTable } from './InvoiceTable.tsx';
import { ReissuesProposed } from './ReissuesProposed.tsx';
import { useInvoices } from './use-invoices.ts';

const MonthDialog = lazyPart(() => import('./MonthDialog.tsx').then((m) => m.MonthDialog));

/** `isIssued`: of a vendor, what it issued; else what a company got */
type Props = { tenantId: string; isIssued?: boolean };

/** Newest first, narrowed by state, kind, year and number. */
export function InvoiceList({ tenantId, isIssued = false }: Props) {
  const { t } = useTranslation(['invoices', 'words']);
  const [chosen, set] = useUrlState(invoiceParams);
  const [isTakingMonth, setTakingMonth] = useState(false);
  const { stato, tipo, anno, proposta, sdi, q } = chosen;
  const { page, error, retry, more, isLoadingMore } = useInvoices(tenantId, invoiceFilter(chosen), isIssued);
  const thisYear = new Date(useNow(3_600_000)).getFullYear();
  if (error && !page) return <ErrorState error={error} onRetry={retry} />;
  const isFiltered = stato.length + tipo.length + anno.length + proposta.length + sdi.length > 0 || q !== '';
  const years = [...new Set([...[0, 1, 2, 3].map((back) => String(thisYear - back)), ...anno])].sort().reverse();
  return (
    <>
      <PageHeader
        level={2}
        title={t('title')}
        actions={
          <>
            <SearchField label={t('search')} placeholder={t('searchHint')} value={q} onChange={(next) => set({ q: next })} />
            <FilterChip label={t('filter.state')} options={invoiceStates.map((value) => ({ value, label: t(`words:invoiceState.${value}`) }))} value={stato} onChange={(next) => set({ stato: next })} />
            <FilterChip label={t('filter.kind')} options={invoiceKinds.map((value) => ({ value, label: t(`words:invoiceKind.${value}`) }))} value={tipo} onChange={(next) => set({ tipo: next })} />
            <FilterChip label={t('filter.year')} options={years.map((value) => ({ value, label: value }))} value={anno} onChange={(next) => set({ anno: next })} />
            {isIssued && <FilterChip label={t('filter.proposal')} options={invoiceProposals.map((value) => ({ value, label: t('reissue.filter') }))} value={proposta} onChange={(next) => set({ proposta: next })} />}
            {isIssued && <FilterChip label={t('filter.transmission')} options={transmissionStates.map((value) => ({ value, label: t(`words:transmissionState.${value}`) }))} value={sdi} onChange={(next) => set({ sdi: next })} />}
            <Button variant="default" leftSection={<IconDownload size={16} stroke={1.6} aria-hidden />} onClick={() => setTakingMonth(true)}>
              {t('month.action')}
            </Button>
          </>
        }
      />
      <Stack>
        {isIssued && proposta.length === 0 && <ReissuesProposed tenantId={tenantId} onShow={() => set({ stato: [], tipo: [], anno: [], sdi: [], q: '', proposta: [...invoiceProposals] })} />}
        <Card padded={false}>
          <InvoiceTable
            label={t('title')}
            tenantId={tenantId}
            withBuyer={isIssued}
            rows={page?.nodes}
            empty={isFiltered ? <NothingMatches icon={IconReceipt} sentence={t('emptyFiltered')} onClear={() => set({ stato: [], tipo: [], anno: [], proposta: [], sdi: [], q: '' })} /> : <EmptyState icon={IconReceipt} sentence={t(isIssued ? 'emptyIssued' : 'empty')} />}
            more={page?.pageInfo.hasNextPage ? { onLoad: more, busy: isLoadingMore } : undefined}
          />
        </Card>
      </Stack>
      {isTakingMonth && <MonthDialog tenantId={tenantId} isIssued={isIssued} onClose={() => setTakingMonth(false)} />}
    </>
  );
}
