import { Button } from '@mantine/core';
import { IconFileUnknown, IconPlugConnectedX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { errorCode } from '@/lib/error-code.ts';
import { EmptyState } from './EmptyState.tsx';

type Props = {
  error: unknown;
  onRetry?: (() => void) | undefined;
  /** offered where trying again helps nobody */
  instead?: ReactNode;
};

/** What happened, in words, and the way to try again. */
export function ErrorState({ error, onRetry, instead }: Props) {
  const { t } = useTranslation('ui');
  const code = errorCode(error);
  const isClosed = code === 'NOT_FOUND' || code === 'FORBIDDEN';
  return (
    <div role="alert">
      <EmptyState
        icon={isClosed ? IconFileUnknown : IconPlugConnectedX}
        sentence={t(`error.${code}`)}
        action={
          isClosed
            ? instead
            : onRetry && (
                <Button variant="default" onClick={onRetry}>
                  {t('retry')}
                </Button>
              )
        }
      />
    </div>
  );
}
