import { Button } from '@mantine/core';
import { Link, useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Card } from '@/ui/Card.tsx';
import { EmptyState } from '@/ui/EmptyState.tsx';
import { ErrorState } from '@/ui/ErrorState.tsx';

/** A page that could not be shown: what happened, and the retry. */
export function RouteError({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return (
    <Card>
      <ErrorState error={error} onRetry={retry} />
    </Card>
  );
}

export function NotFound() {
  const { t } = useTranslation('app');
  return (
    <Card>
      <EmptyState
        sentence={t('notFound.sentence')}
        action={
          <Button variant="default" renderRoot={(props) => <Link to="/" {...props} />}>
            {t('notFound.action')}
          </Button>
        }
      />
    </Card>
  );
}
