import { useTranslation } from 'react-i18next';
import { useTitle } from '@/lib/use-title.ts';
import { ProviderButton } from './ProviderButton.tsx';
import { ProviderProblem } from './ProviderProblem.tsx';
import { SignInForm } from './SignInForm.tsx';
import { SignInPreferences } from './SignInPreferences.tsx';
import classes from './SignInPage.module.css';

/** The door: one form; language and theme can be chosen before anybody is known. */
export function SignInPage({ vendor }: { vendor?: string }) {
  const { t } = useTranslation('sign-in');
  useTitle(t('submit'));
  return (
    <main className={classes.page}>
      <div className={classes.card}>
        <img src="/favicon.svg" width={32} height={32} alt="" />
        <h1 className={classes.title}>{t('title')}</h1>
        <p className={classes.sentence}>{t('sentence')}</p>
        <ProviderProblem />
        <SignInForm vendor={vendor} />
        <ProviderButton vendor={vendor} />
      </div>
      <SignInPreferences />
    </main>
  );
}
