import { useBlocker } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from './ConfirmDialog.tsx';

/** Leaving a page with unsaved changes asks first, by a link as by closing the window. */
export function UnsavedGuard({ when }: { when: boolean }) {
  const { t } = useTranslation('ui');
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => when && current.pathname !== next.pathname,
    enableBeforeUnload: when,
    withResolver: true,
  });
  if (blocker.status !== 'blocked') return null;
  return (
    <ConfirmDialog
      title={t('leave.title')}
      sentence={t('leave.sentence')}
      cancelLabel={t('leave.stay')}
      confirmLabel={t('leave.confirm')}
      danger
      onConfirm={blocker.proceed}
      onClose={blocker.reset}
    />
  );
}
