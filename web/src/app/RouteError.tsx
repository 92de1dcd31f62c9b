import { Button } from '@mantine/core';
import { IconFileUnknown } from '@tabler/icons-react';
import { Link, useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { forgetFailures } from '@/lib/lazy-page.ts';
import { useTitle } from '@/lib/use-title.ts';
import { Card } from '@/ui/Card.tsx';
import { EmptyState } from '@/ui/EmptyState.tsx';
import { ErrorState } from '@/ui/ErrorState.tsx';
import { PageHeader } from '@/ui/PageHeader.tsx';
import { Page } from '@/ui/Page.tsx';

/** A page that could not be shown: what happened, and the retry. */
export function RouteError({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation('app');
  const router = useRouter();
  const retry = () => {
    // A module that once did not come has failed for as long as the document lives: only another document asks for it anew.
    if (forgetFailures()) return window.location.reload();
    reset();
    void router.invalidate();
  };
  return (
    <Card title={t('notFound.problem')}>
      <ErrorState error={error} onRetry={retry} />
    </Card>
  );
}

export function NotFound() {
  const { t } = useTranslation('app');
  useTitle(t('notFound.title'));
  return (
    <main>
      <Page>
        <PageHeader title={t('notFound.title')} />
        <EmptyState
          icon={IconFileUnknown}
          sentence={t('notFound.sentence')}
          action={
            <Button variant="default" renderRoot={(props) => <Link to="/" {...props} />}>
              {t('notFound.action')}
            </Button>
          }
        />
      </Page>
    </main>
  );
}
