import { useTranslation } from 'react-i18next';
import { useSetTwoFactorRequirementMutation } from '@/generated/settings.ts';
import type { Security_tenantFragment as Tenant } from '@/generated/types.ts';
import { notifyDone } from '@/lib/notify.ts';
import { useAction } from '@/lib/use-action.ts';
import { ConfirmDialog } from '@/ui/ConfirmDialog.tsx';

type Props = {
  tenant: Tenant;
  security: NonNullable<Tenant['security']>;
  /** whoever asks is held to it too, and has none yet */
  isAlsoMe: boolean;
  onClose: () => void;
};

/** Says, by number, whom it will stop until they have set it up. */
export function RequirementDialog({ tenant, security, isAlsoMe, onClose }: Props) {
  const { t } = useTranslation('settings');
  const isRequired = !security.requiresTwoFactor;
  const change = useAction(useSetTwoFactorRequirementMutation(), {
    onDone: () => {
      notifyDone(t(isRequired ? 'security.requiredDone' : 'security.releasedDone', { name: tenant.name }));
      onClose();
    },
  });
  const sentences = isRequired
    ? [t('security.effect', { count: security.people - security.peopleWithTwoFactor, name: tenant.name }), ...(isAlsoMe ? [t('security.effectMe')] : []), t('security.effectKeys')]
    : [t('security.releaseEffect')];
  return (
    <ConfirmDialog
      title={t(isRequired ? 'security.requireTitle' : 'security.releaseTitle', { name: tenant.name })}
      sentence={sentences.join(' ')}
      confirmLabel={t(isRequired ? 'security.require' : 'security.release')}
      danger={!isRequired}
      busy={change.busy}
      onConfirm={() => void change.run({ tenantId: tenant.id, isRequired })}
      onClose={onClose}
    />
  );
}
