import type { ErrorLike } from '@apollo/client';
import { Skeleton } from '@mantine/core';
import { IconCertificateOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/ui/Dialog.tsx';
import { EmptyState } from '@/ui/EmptyState.tsx';
import { ErrorState } from '@/ui/ErrorState.tsx';
import type { Change } from './use-change-dialog.ts';

type Props = { change: Change; error: ErrorLike | undefined; missing: boolean; onRetry: () => void; onClose: () => void };

/** The dialog before its subscription has come, or instead of it. */
export function ChangeDialogFrame({ change, error, missing, onRetry, onClose }: Props) {
  const { t } = useTranslation('subscriptions');
  return (
    <Dialog size="lg" title={t(`${change}.action`)} onClose={onClose}>
      {error ? <ErrorState error={error} onRetry={onRetry} /> : missing ? <EmptyState icon={IconCertificateOff} sentence={t('notFound')} /> : <Skeleton height={420} radius="lg" />}
    </Dialog>
  );
}
