import type { Scope } from '@filiera/shared/access';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiKeyRow_apiKeyFragment as ApiKey } from '@/generated/types.ts';
import { Badge } from '@/ui/Badge.tsx';
import { DataTable, type Column } from '@/ui/DataTable.tsx';
import { RelativeDate } from '@/ui/RelativeDate.tsx';
import { TwoLines } from '@/ui/TwoLines.tsx';
import { levelOf, resourceOf, scopeOf } from './api-scopes.ts';
import classes from './settings.module.css';

const scopesShown = 3;

type Props = { rows: readonly ApiKey[] | undefined; onRevoke: (key: ApiKey) => void; empty: ReactNode; more?: { onLoad: () => void; busy: boolean } | undefined };

/** Name and ends of the key, its powers, when and from where it was last used, when it expires. */
export function ApiKeyTable({ rows, onRevoke, empty, more }: Props) {
  const { t } = useTranslation('settings');
  const columns: Column<ApiKey>[] = [
    { key: 'name', header: t('keys.column.name'), render: ({ name, prefix, lastFour }) => <TwoLines strong value={name} detail={<code className={classes.key}>{`${prefix}…${lastFour}`}</code>} /> },
    { key: 'powers', header: t('keys.column.powers'), from: 'md', render: (key) => <Powers apiKey={key} /> },
    { key: 'lastUsed', header: t('keys.column.lastUsed'), from: 'sm', render: ({ lastUsedAt, lastUsedAddress }) => <LastUsed at={lastUsedAt} address={lastUsedAddress} /> },
    { key: 'expires', header: t('keys.column.expires'), from: 'sm', render: ({ expiresAt }) => <span className={classes.nowrap}><RelativeDate value={expiresAt} due /></span> },
    {
      key: 'actions',
      header: t('keys.column.actions'),
      align: 'end',
      interactive: true,
      render: (key) => key.viewerCan.includes('API_KEY_REVOKE') && (
        <Button size="xs" variant="subtle" color="red" onClick={() => onRevoke(key)} aria-label={t('keys.revokeOf', { name: key.name })}>
          {t('keys.revoke')}
        </Button>
      ),
    },
  ];
  return <DataTable label={t('keys.title')} columns={columns} rows={rows} rowKey={({ id }) => id} renderBrief={({ expiresAt }) => <span>{t('keys.column.expires')}: <RelativeDate value={expiresAt} due /></span>} density="rich" skeletonRows={3} empty={empty} more={more} />;
}

function Powers({ apiKey: { role, scopes } }: { apiKey: ApiKey }) {
  const { t } = useTranslation(['settings', 'words']);
  const rest = scopes.length - scopesShown;
  const words = (scope: Scope) => `${t(`resource.${resourceOf(scope)}`)}: ${t(`create.${levelOf(scope)}`)}`;
  return (
    <span className={classes.powers} title={scopes.map((scope) => words(scopeOf[scope])).join(', ')}>
      <Badge>{t(`words:role.${role}`)}</Badge>
      {scopes.slice(0, scopesShown).map((scope) => (
        <Badge key={scope} mono>
          {scopeOf[scope]}
        </Badge>
      ))}
      {rest > 0 && <span className={classes.quiet}>{t('keys.moreScopes', { count: rest })}</span>}
    </span>
  );
}

function LastUsed({ at, address }: { at: string | null; address: string | null }) {
  const { t } = useTranslation('settings');
  if (!at) return <span className={classes.quiet}>{t('keys.never')}</span>;
  return (
    <span className={classes.nowrap}>
      <TwoLines value={<RelativeDate value={at} />} detail={address ? t('keys.from', { address }) : undefined} />
    </span>
  );
}
