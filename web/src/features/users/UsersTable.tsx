import { IconCircleCheck, IconCircleOff, IconMail, IconShieldCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { UserStatus } from '@/generated/types.ts';
import { ContactTypeBadge } from '@/lib/vocabulary/ContactTypeBadge.tsx';
import { DataTable, type Column } from '@/ui/DataTable.tsx';
import { RelativeDate } from '@/ui/RelativeDate.tsx';
import { StatusText } from '@/ui/Status.tsx';
import { TwoLines } from '@/ui/TwoLines.tsx';
import { UserMenu } from './UserMenu.tsx';
import type { OpenUser } from './UserDialogs.tsx';
import { fullName, type User } from './use-users.ts';
import classes from './users.module.css';

const looks = {
  ACTIVE: { icon: IconCircleCheck, tone: 'good' },
  INVITED: { icon: IconMail, tone: 'attention' },
  DISABLED: { icon: IconCircleOff, tone: 'neutral' },
} as const satisfies Record<UserStatus, object>;

type Props = { rows: readonly User[] | undefined; empty: ReactNode; more: { onLoad: () => void; busy: boolean } | undefined; onOpen: (dialog: OpenUser) => void };

/** Name and e-mail, role, state, whether a second step is asked for, what the person is told about as a contact, and when it last came in. */
export function UsersTable({ rows, empty, more, onOpen }: Props) {
  const { t } = useTranslation(['users', 'ui', 'words']);
  const columns: Column<User>[] = [
    { key: 'name', header: t('column.name'), width: '36%', render: (user) => <TwoLines strong value={fullName(user)} detail={<span className={classes.mail}>{user.email}</span>} /> },
    { key: 'role', header: t('column.role'), from: 'sm', width: '18%', render: ({ role }) => t(`words:role.${role}`) },
    { key: 'status', header: t('column.status'), from: 'sm', width: '13%', render: ({ status }) => <StatusText {...looks[status]}>{t(`status.${status}`)}</StatusText> },
    { key: 'twoFactor', header: t('column.twoFactor'), from: 'sm', width: '12%', render: ({ twoFactorSince }) => (twoFactorSince ? <StatusText icon={IconShieldCheck} tone="good">{t('twoFactor.on')}</StatusText> : <span className={classes.quiet}>{t('twoFactor.off')}</span>) },
    { key: 'types', header: t('column.types'), from: 'md', render: ({ contact }) => <ContactTypes types={contact?.types ?? []} /> },
    { key: 'lastSignIn', header: t('column.lastSignIn'), from: 'lg', width: '13%', render: ({ lastSignInAt }) => (lastSignInAt ? <RelativeDate value={lastSignInAt} /> : <span className={classes.quiet}>{t('never')}</span>) },
    { key: 'actions', header: t('column.actions'), hideHeader: true, width: '44px', align: 'end', interactive: true, render: (user) => <UserMenu user={user} onOpen={onOpen} /> },
  ];
  const brief = ({ role, status, twoFactorSince }: User) => (
    <>
      {t(`words:role.${role}`)}
      <StatusText {...looks[status]}>{t(`status.${status}`)}</StatusText>
      {twoFactorSince && <StatusText icon={IconShieldCheck} tone="good">{t('column.twoFactor')}</StatusText>}
    </>
  );
  return <DataTable label={t('title')} columns={columns} renderBrief={brief} rows={rows} rowKey={({ id }) => id} density="double" skeletonRows={4} empty={empty} more={more} />;
}

function ContactTypes({ types }: { types: NonNullable<User['contact']>['types'] }) {
  const { t } = useTranslation('ui');
  if (types.length === 0) return t('empty');
  return (
    <span className={classes.types}>
      {types.map((type) => (
        <ContactTypeBadge key={type} type={type} />
      ))}
    </span>
  );
}
