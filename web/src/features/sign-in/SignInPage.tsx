import { useTranslation } from 'react-i18next';
import { useTitle } from '@/lib/use-title.ts';
import { DoorCard } from './DoorCard.tsx';
import { ProviderButton } from './ProviderButton.tsx';
import { ProviderProblem } from './ProviderProblem.tsx';
import { SecondStepForm } from './SecondStepForm.tsx';
import { SignInForm } from './SignInForm.tsx';
import { Preferences } from '@/lib/preferences/Preferences.tsx';
import { useEntry } from './use-entry.ts';
import classes from './SignInPage.module.css';

/** The door: one form, and for whoever has a second step one after it; language and theme can be chosen before anybody is known. */
export function SignInPage({ vendor }: { vendor?: string }) {
  const { t } = useTranslation(['sign-in', 'two-factor']);
  const { take, challenge, enter, forget } = useEntry();
  useTitle(t('submit'));
  if (challenge) return <DoorCard title={t('two-factor:door.title')} sentence={t('two-factor:door.sentence')}><SecondStepForm challenge={challenge} onIn={(language) => void enter(language)} onAgain={forget} /></DoorCard>;
  return (
    <main className={classes.page}>
      <div className={classes.card}>
        <img src="/favicon.svg" width={32} height={32} alt="" />
        <h1 className={classes.title}>{t('title')}</h1>
        <p className={classes.sentence}>{t('sentence')}</p>
        <ProviderProblem />
        <SignInForm vendor={vendor} onEntry={take} />
        <ProviderButton vendor={vendor} />
      </div>
      <Preferences />
    </main>
  );
}
