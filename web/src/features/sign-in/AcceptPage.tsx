import { useTranslation } from 'react-i18next';
import { useTitle } from '@/lib/use-title.ts';
import { AcceptForm } from './AcceptForm.tsx';
import { SignInPreferences } from './SignInPreferences.tsx';
import classes from './SignInPage.module.css';

/** Behind a one-time link: choose the first password and come in. */
export function AcceptPage({ token }: { token: string }) {
  const { t } = useTranslation('sign-in');
  useTitle(t('acceptTitle'));
  return (
    <main className={classes.page}>
      <div className={classes.card}>
        <img src="/favicon.svg" width={32} height={32} alt="" />
        <h1 className={classes.title}>{t('acceptTitle')}</h1>
        <p className={classes.sentence}>{t('acceptSentence')}</p>
        <AcceptForm token={token} />
      </div>
      <SignInPreferences />
    </main>
  );
}
