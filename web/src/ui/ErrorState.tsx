import { Button } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { errorCode } from '@/lib/error-code.ts';
import { EmptyState } from './EmptyState.tsx';

/** What happened, in words, and the way to try again. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: (() => void) | undefined }) {
  const { t } = useTranslation('ui');
  const code = errorCode(error);
  const canRetry = onRetry && code !== 'NOT_FOUND' && code !== 'FORBIDDEN';
  return (
    <div role="alert">
      <EmptyState
        icon={IconPlugConnectedX}
        sentence={t(`error.${code}`)}
        action={
          canRetry && (
            <Button variant="default" onClick={onRetry}>
              {t('retry')}
            </Button>
          )
        }
      />
    </div>
  );
}
