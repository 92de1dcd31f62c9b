import { useTranslation } from 'react-i18next';
import { useCancelImportMutation } from '@/generated/import.ts';
import { notifyDone } from '@/lib/notify.ts';
import { useAction } from '@/lib/use-action.ts';

/** Gives an import up before it is applied. */
export function useCancel(importId: string, onCancelled: () => void) {
  const { t } = useTranslation('import');
  const { run, busy } = useAction(useCancelImportMutation({ refetchQueries: ['ImportTenant'] }), {
    onDone: () => {
      notifyDone(t('cancelled'));
      onCancelled();
    },
  });
  return { run: () => void run({ importId }), busy };
}
