import { IconAlertTriangle } from '@tabler/icons-react';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Callout } from '@/ui/Callout.tsx';
import classes from './SignInPage.module.css';

const problems = ['expired', 'cancelled', 'unavailable', 'refused'] as const;

/** Why the way to the provider and back led nowhere, and what to do instead. */
export function ProviderProblem() {
  const { t } = useTranslation('sign-in');
  const { problem }: { problem?: string } = useSearch({ strict: false });
  const told = problems.find((one) => one === problem);
  if (!told) return null;
  return (
    <div className={classes.problem} role="alert">
      <Callout icon={IconAlertTriangle} tone="attention">
        <p>{t(`problem.${told}`)}</p>
      </Callout>
    </div>
  );
}
