import { useTranslation } from 'react-i18next';
import { useAccountQuery } from '@/generated/account.ts';
import { useTitle } from '@/lib/use-title.ts';
import { Card } from '@/ui/Card.tsx';
import { ErrorState } from '@/ui/ErrorState.tsx';
import { PageHeader } from '@/ui/PageHeader.tsx';
import { PageSkeleton } from '@/ui/PageSkeleton.tsx';
import { EmailForm } from './EmailForm.tsx';
import { OwnForm } from './OwnForm.tsx';
import { PasswordForm } from './PasswordForm.tsx';
import { SessionList } from './SessionList.tsx';
import { TwoFactorCard } from './TwoFactorCard.tsx';
import classes from './account.module.css';

/** What is one's own whatever one's role: name, language, e-mail, password, the second step of signing in, and where one is signed in. */
export function AccountPage() {
  const { t } = useTranslation(['account', 'words']);
  const { data, error, refetch } = useAccountQuery({ fetchPolicy: 'cache-and-network' });
  useTitle(t('title'));
  const viewer = data?.viewer;
  if (error && !viewer) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!viewer?.account) return <PageSkeleton />;
  const { account, sessions, role, home, twoFactor } = viewer;
  return (
    <div className={classes.page}>
      <PageHeader title={t('title')} note={t('note', { role: t(`words:role.${role}`), company: home.name })} />
      <Card title={t('own.title')}>
        <OwnForm account={account} />
      </Card>
      <Card title={t('email.title')}>
        <EmailForm account={account} />
      </Card>
      <Card title={t('password.title')} note={t('password.note')}>
        <PasswordForm email={account.email} />
      </Card>
      {twoFactor && <TwoFactorCard own={twoFactor} email={account.email} onChanged={() => void refetch()} />}
      <SessionList sessions={sessions} />
    </div>
  );
}
