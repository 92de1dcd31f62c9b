import { Button } from '@mantine/core';
import { IconUsersGroup } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyPart } from '@/lib/lazy-part.tsx';
import type { useCan } from '@/lib/use-can.ts';
import { tenantStatusLook } from '@/lib/vocabulary/looks.ts';
import { DataTable } from '@/ui/DataTable.tsx';
import { EmptyState } from '@/ui/EmptyState.tsx';
import { NothingMatches } from '@/ui/NothingMatches.tsx';
import { StatusText } from '@/ui/Status.tsx';
import { useClientColumns } from './use-client-columns.tsx';
import type { Client, useClients } from './use-clients.ts';
import type { useClientsView } from './use-clients-view.ts';

const RenameTenantDialog = lazyPart(() => import('./RenameTenantDialog.tsx').then((m) => m.RenameTenantDialog));

type Props = {
  clients: ReturnType<typeof useClients>;
  view: ReturnType<typeof useClientsView>;
  /** just made: it stands out */
  created: Client | undefined;
  can: ReturnType<typeof useCan>;
  onCreate: (kind: 'CUSTOMER') => void;
};

export function ClientsTable({ clients, view, created, can, onCreate }: Props) {
  const { t } = useTranslation(['clients', 'words']);
  const [renaming, setRenaming] = useState<Client>();
  const columns = useClientColumns(clients.isSearching, setRenaming);
  const { rows, total } = clients;
  return (
    <>
      <DataTable
        label={t('title')}
        columns={columns}
        renderBrief={({ kind, status, payer }) => (
          <>
            <StatusText {...tenantStatusLook[status]}>{t(`words:tenantStatus.${status}`)}</StatusText>
            {kind !== 'VENDOR' && t('pays', { payer: t(`words:payer.${payer}`) })}
          </>
        )}
        rows={rows}
        rowKey={({ id }) => id}
        isMarked={({ id }) => id === created?.id}
        rowTo={({ id }) => ({ to: '/t/$tenantId', params: { tenantId: id } })}
        {...(!clients.isSearching && { sort: view.sort, onSort: view.setSort })}
        density={view.density}
        skeletonRows={12}
        empty={empty()}
        more={clients.more}
        foot={rows && <span role="status">{shown(rows.length)}</span>}
      />
      {renaming && <RenameTenantDialog tenant={renaming} onClose={() => setRenaming(undefined)} />}
    </>
  );

  function shown(count: number) {
    if (clients.isSearching) return count >= 50 ? t('foundMost', { count }) : t('found', { count });
    return total !== undefined && t(view.isFiltered ? 'shownFiltered' : 'shown', { shown: count, total });
  }

  function empty() {
    if (clients.isSearching || view.isFiltered) {
      return <NothingMatches icon={IconUsersGroup} sentence={t(clients.isSearching ? 'emptySearch' : 'emptyFiltered')} onClear={() => view.setView({ q: '', kind: [], status: [] })} />;
    }
    const create = can('TENANT_CREATE') && <Button onClick={() => onCreate('CUSTOMER')}>{t('newCustomer')}</Button>;
    return <EmptyState icon={IconUsersGroup} sentence={t('empty')} action={create} />;
  }
}
