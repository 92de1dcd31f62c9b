import { useTranslation } from 'react-i18next';
import { useRevokeApiKeyMutation } from '@/generated/settings.ts';
import type { ApiKeyRow_apiKeyFragment as ApiKey } from '@/generated/types.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { useNow } from '@/lib/format/use-now.ts';
import { notifyDone } from '@/lib/notify.ts';
import { useAction } from '@/lib/use-action.ts';
import { ConfirmDialog } from '@/ui/ConfirmDialog.tsx';

export function RevokeApiKeyDialog({ apiKey, onClose }: { apiKey: ApiKey; onClose: () => void }) {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const now = useNow();
  const { id, name, prefix, lastFour, lastUsedAt } = apiKey;
  const revoke = useAction(useRevokeApiKeyMutation(), {
    onDone: () => {
      notifyDone(t('keys.revoked', { name }));
      onClose();
    },
  });
  const used = lastUsedAt ? t('keys.revokeUsed', { when: format.relative(lastUsedAt, now) }) : t('keys.revokeUnused');
  return (
    <ConfirmDialog
      title={t('keys.revokeTitle', { name })}
      sentence={`${t('keys.revokeSentence', { key: `${prefix}…${lastFour}` })} ${used}`}
      confirmLabel={t('keys.revoke')}
      danger
      busy={revoke.busy}
      onConfirm={() => void revoke.run({ apiKeyId: id })}
      onClose={onClose}
    />
  );
}
