import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '@/ui/ConfirmDialog.tsx';
import { useSignOut } from './use-sign-out.ts';

export function SignOutEverywhereDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('app');
  const { signOutEverywhere } = useSignOut();
  return (
    <ConfirmDialog
      title={t('user.signOutEverywhere')}
      sentence={t('user.everywhereSentence')}
      confirmLabel={t('user.signOutEverywhere')}
      onConfirm={() => void signOutEverywhere()}
      onClose={onClose}
    />
  );
}
