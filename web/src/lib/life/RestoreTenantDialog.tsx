import { useRestoreTenantMutation } from '@/generated/lib.ts';
import { useAction } from '@/lib/use-action.ts';
import { ConfirmDialog } from '@/ui/ConfirmDialog.tsx';
import type { LifeDialogProps } from './LifeDialogOf.tsx';
import { useLife } from './use-life.ts';

/** Before a closed company is opened again (T6). */
export function RestoreTenantDialog({ tenant: { id, name }, onClose }: LifeDialogProps) {
  const { t, idempotencyKey, done } = useLife(onClose);
  const restore = useAction(useRestoreTenantMutation(), { onDone: () => done(t('restore.done', { name })) });
  return (
    <ConfirmDialog
      title={t('restore.title', { name })}
      sentence={t('restore.sentence', { name })}
      confirmLabel={t('restore.submit')}
      busy={restore.busy}
      onConfirm={() => void restore.run({ tenantId: id, idempotencyKey })}
      onClose={onClose}
    />
  );
}
