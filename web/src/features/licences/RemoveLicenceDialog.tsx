import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useRemoveLicenceMutation } from '@/generated/licences.ts';
import { notifyDone } from '@/lib/notify.ts';
import { useAction } from '@/lib/use-action.ts';
import { ConfirmDialog } from '@/ui/ConfirmDialog.tsx';
import type { Licence } from './use-licences.ts';

/** Says what taking it away does before it does it. */
export function RemoveLicenceDialog({ licence: { id, email, name, activatedAt }, onClose }: { licence: Licence; onClose: () => void }) {
  const { t } = useTranslation('licences');
  const idempotencyKey = useRef(crypto.randomUUID());
  const remove = useAction(useRemoveLicenceMutation({ refetchQueries: ['Licences', 'Subscription'] }), {
    onDone: () => {
      notifyDone(t('remove.done', { email }));
      onClose();
    },
  });
  return (
    <ConfirmDialog
      title={t('remove.title', { name: name ?? email })}
      sentence={t(activatedAt ? 'remove.sentenceUsed' : 'remove.sentence', { email })}
      confirmLabel={t('remove.submit')}
      danger
      busy={remove.busy}
      onConfirm={() => void remove.run({ licenceId: id, idempotencyKey: idempotencyKey.current })}
      onClose={onClose}
    />
  );
}
