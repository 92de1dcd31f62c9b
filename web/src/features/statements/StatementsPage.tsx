import { Stack } from '@mantine/core';
import { IconFileInvoice } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useBankStatementsQuery } from '@/generated/statements.ts';
import type { StatementFragment as Statement } from '@/generated/types.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { useTitle } from '@/lib/use-title.ts';
import { BackLink } from '@/ui/BackLink.tsx';
import { Card } from '@/ui/Card.tsx';
import { DataTable, type Column } from '@/ui/DataTable.tsx';
import { EmptyState } from '@/ui/EmptyState.tsx';
import { ErrorState } from '@/ui/ErrorState.tsx';
import { PageHeader } from '@/ui/PageHeader.tsx';
import { TwoLines } from '@/ui/TwoLines.tsx';
import { SendStatement } from './SendStatement.tsx';

/** The statements of the vendor's bank, and where the next is sent. */
export function StatementsPage({ tenantId }: { tenantId: string }) {
  const { t } = useTranslation(['statements', 'ui']);
  const format = useFormat();
  const navigate = useNavigate();
  const { data, error, refetch, fetchMore, networkStatus } = useBankStatementsQuery({ variables: { tenantId, first: 25 }, fetchPolicy: 'cache-and-network', notifyOnNetworkStatusChange: true });
  const tenant = data?.tenant;
  useTitle(t('title'), tenant?.name);
  if (error && !tenant) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const open = (statementId: string) => void navigate({ to: '/t/$tenantId/estratti/$statementId', params: { tenantId, statementId } });
  const statements = tenant?.bankStatements;
  const columns: Column<Statement>[] = [
    { key: 'file', header: t('file'), render: ({ fileName, account }) => <TwoLines strong value={fileName} detail={account ?? undefined} /> },
    { key: 'added', header: t('added'), align: 'end', render: ({ added }) => format.number(added) },
    { key: 'known', header: t('known'), align: 'end', from: 'sm', render: ({ known }) => format.number(known) },
    { key: 'uploaded', header: t('uploaded'), from: 'sm', render: ({ uploadedAt, uploadedByName }) => t('by', { when: format.date(uploadedAt), name: uploadedByName }) },
  ];
  return (
    <>
      <BackLink to="/t/$tenantId/ordini" params={{ tenantId }}>{t('back')}</BackLink>
      <PageHeader level={2} title={t('title')} />
      <Stack>
        {tenant?.viewerCan.includes('ORDER_RECORD_PAYMENT') && <Card><SendStatement tenantId={tenantId} onSent={open} /></Card>}
        <Card padded={false}>
          <DataTable
            label={t('title')}
            columns={columns}
            rows={statements?.nodes}
            rowKey={({ id }) => id}
            rowTo={({ id }) => ({ to: '/t/$tenantId/estratti/$statementId', params: { tenantId, statementId: id } })}
            density="double"
            empty={<EmptyState icon={IconFileInvoice} sentence={t('empty')} />}
            more={statements?.pageInfo.hasNextPage ? { onLoad: () => void fetchMore({ variables: { after: statements.pageInfo.endCursor } }), busy: networkStatus === 3 } : undefined}
          />
        </Card>
      </Stack>
    </>
  );
}
