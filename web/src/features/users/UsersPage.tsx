import { Button } from '@mantine/core';
import { roles } from '@filiera/shared/access';
import { IconLock, IconPlus, IconUserShield } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCan } from '@/lib/use-can.ts';
import { useTitle } from '@/lib/use-title.ts';
import { Card } from '@/ui/Card.tsx';
import { EmptyState } from '@/ui/EmptyState.tsx';
import { ErrorState } from '@/ui/ErrorState.tsx';
import { FilterChip } from '@/ui/FilterChip.tsx';
import { NothingMatches } from '@/ui/NothingMatches.tsx';
import { UserDialogs, useUserDialogs } from './UserDialogs.tsx';
import { UsersTable } from './UsersTable.tsx';
import { userStatuses, useUsers } from './use-users.ts';

/** The people who sign in for a company: who they are, what they may do, and what can be done about it. */
export function UsersPage({ tenantId }: { tenantId: string }) {
  const { t } = useTranslation(['users', 'words']);
  const users = useUsers(tenantId);
  const { tenant, rows, total, role, status, setFilter, more, error } = users;
  const dialogs = useUserDialogs();
  const can = useCan(tenant?.viewerCan);
  useTitle(t('title'), tenant?.name);
  if (error) return <ErrorState error={error} onRetry={() => void users.refetch()} />;
  if (tenant && !can('USER_READ')) return <EmptyState icon={IconLock} sentence={t('hidden')} />;

  const isFiltered = role.length > 0 || status.length > 0;
  const aside = (
    <>
      <FilterChip label={t('filter.role')} options={roles.map((value) => ({ value, label: t(`words:role.${value}`) }))} value={role} onChange={(chosen) => setFilter({ role: chosen })} />
      <FilterChip label={t('filter.status')} options={userStatuses.map((value) => ({ value, label: t(`status.${value}`) }))} value={status} onChange={(chosen) => setFilter({ status: chosen })} />
      {can('USER_INVITE') && (
        <Button size="xs" leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />} onClick={() => dialogs.open({ kind: 'invite' })}>
          {t('invite.open')}
        </Button>
      )}
    </>
  );
  const empty = isFiltered ? (
    <NothingMatches icon={IconUserShield} sentence={t('emptyFiltered')} onClear={() => setFilter({ role: [], status: [] })} />
  ) : (
    <EmptyState icon={IconUserShield} sentence={t('empty')} action={can('USER_INVITE') && <Button onClick={() => dialogs.open({ kind: 'invite' })}>{t('invite.first')}</Button>} />
  );
  return (
    <Card title={t('title')} count={total} aside={aside} padded={false}>
      <UsersTable rows={rows} empty={empty} more={more} onOpen={dialogs.open} />
      {tenant && <UserDialogs tenant={tenant} {...dialogs} onChanged={() => void users.refetch()} />}
    </Card>
  );
}
