import { Button } from '@mantine/core';
import { Link, useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { forgetFailures } from '@/lib/lazy-page.ts';
import { Card } from '@/ui/Card.tsx';
import { EmptyState } from '@/ui/EmptyState.tsx';
import { ErrorState } from '@/ui/ErrorState.tsx';
import { PageHeader } from '@/ui/PageHeader.tsx';
import classes from './shell/Shell.module.css';

/** A page that could not be shown: what happened, and the retry. */
export function RouteError({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation('app');
  const router = useRouter();
  const retry = () => {
    forgetFailures();
    reset();
    void router.invalidate();
  };
  return (
    <div className={classes.page}>
      <Card title={t('notFound.problem')}>
        <ErrorState error={error} onRetry={retry} />
      </Card>
    </div>
  );
}

export function NotFound() {
  const { t } = useTranslation('app');
  return (
    <main className={classes.page}>
      <PageHeader title={t('notFound.title')} />
      <EmptyState
        sentence={t('notFound.sentence')}
        action={
          <Button variant="default" renderRoot={(props) => <Link to="/" {...props} />}>
            {t('notFound.action')}
          </Button>
        }
      />
    </main>
  );
}
