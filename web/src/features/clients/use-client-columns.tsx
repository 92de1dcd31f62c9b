import { useTranslation } from 'react-i18next';
import { useViewer } from '@/lib/viewer.ts';
import { tenantKindLook, tenantStatusLook } from '@/lib/vocabulary/looks.ts';
import type { Column } from '@/ui/DataTable.tsx';
import { RelativeDate } from '@/ui/RelativeDate.tsx';
import { StatusBadge, StatusText } from '@/ui/Status.tsx';
import { ClientMenu } from './ClientMenu.tsx';
import type { Client } from './use-clients.ts';
import classes from './ClientsToolbar.module.css';

/** The columns of the table; while searching the chain stands under the name, since a find may lie deeper. */
export function useClientColumns(isSearching: boolean, onRename: (client: Client) => void): Column<Client>[] {
  const { t } = useTranslation(['clients', 'words', 'ui']);
  const { vendorCountry } = useViewer();
  const none = t('ui:empty');
  const abroad = (country: string, vatNumber: string) => (country === vendorCountry ? vatNumber : `${country} ${vatNumber}`);
  return [
    {
      key: 'name',
      header: t('column.name'),
      sortable: true,
      render: ({ name, kind, ancestors }) => (
        <span className={classes.name}>
          <span className={classes.label} title={name}>
            {name}
          </span>
          {kind !== 'CUSTOMER' && <StatusBadge {...tenantKindLook[kind]}>{t(`words:tenantKind.${kind}`)}</StatusBadge>}
          {isSearching && ancestors && ancestors.length > 1 && <span className={classes.chain}>{t('above', { name: ancestors.at(-1)?.name })}</span>}
        </span>
      ),
    },
    { key: 'vatNumber', header: t('column.vatNumber'), from: 'md', short: true, render: ({ profile }) => (profile?.vatNumber ? abroad(profile.country, profile.vatNumber) : none) },
    {
      key: 'status',
      header: t('column.status'),
      from: 'sm',
      render: ({ status }) => <StatusText {...tenantStatusLook[status]}>{t(`words:tenantStatus.${status}`)}</StatusText>,
    },
    { key: 'subscriptions', header: t('column.subscriptions'), align: 'end', from: 'sm', render: ({ subscriptions }) => subscriptions.totalCount || none },
    {
      key: 'nextExpiry',
      header: t('column.nextExpiry'),
      render: ({ subscriptions: { nodes } }) => (nodes[0] ? <RelativeDate value={nodes[0].endsAt} due withDay /> : none),
    },
    { key: 'payer', header: t('column.payer'), from: 'lg', short: true, render: ({ payer, kind }) => (kind === 'VENDOR' ? none : t(`words:payer.${payer}`)) },
    { key: 'created', header: t('column.createdAt'), from: 'xl', short: true, sortable: true, render: ({ createdAt }) => <RelativeDate value={createdAt} /> },
    {
      key: 'actions',
      header: t('column.actions'),
      hideHeader: true,
      width: '44px',
      align: 'end',
      interactive: true,
      render: (client) => <ClientMenu client={client} onRename={onRename} />,
    },
  ];
}
