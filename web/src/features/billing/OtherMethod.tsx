import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRemovePaymentMethodMutation, useSwitchPaymentMethodMutation } from '@/generated/billing.ts';
import type { MethodOnFileFragment as MethodOnFile } from '@/generated/types.ts';
import { notifyDone } from '@/lib/notify.ts';
import { useAction } from '@/lib/use-action.ts';
import { ConfirmDialog } from '@/ui/ConfirmDialog.tsx';
import { methodName } from '@/lib/checkout/method-words.ts';
import { MethodRow } from './MethodRow.tsx';

/** A method on file that is not in use: one switches to it, or takes it away. */
export function OtherMethod({ method, tenantId, canChange }: { method: MethodOnFile; tenantId: string; canChange: boolean }) {
  const { t } = useTranslation('billing');
  const [isRemoving, setRemoving] = useState(false);
  const name = methodName(method);
  const use = useAction(useSwitchPaymentMethodMutation(), { onDone: () => notifyDone(t('onFile.used', { name })) });
  const remove = useAction(useRemovePaymentMethodMutation(), {
    onDone: () => {
      setRemoving(false);
      notifyDone(t('onFile.removed', { name }));
    },
  });
  const actions = canChange && (
    <>
      <Button size="xs" variant="default" loading={use.busy} onClick={() => void use.run({ tenantId, kind: method.kind })} aria-label={t('onFile.useThis', { name })}>
        {t('onFile.use')}
      </Button>
      <Button size="xs" variant="subtle" color="red" onClick={() => setRemoving(true)} aria-label={t('onFile.removeThis', { name })}>
        {t('onFile.remove')}
      </Button>
    </>
  );
  return (
    <>
      <MethodRow method={method} actions={actions} />
      {isRemoving && (
        <ConfirmDialog title={t('onFile.removeTitle', { name })} sentence={t('onFile.removeSentence')} confirmLabel={t('onFile.remove')} danger busy={remove.busy} onConfirm={() => void remove.run({ paymentMethodId: method.id })} onClose={() => setRemoving(false)} />
      )}
    </>
  );
}
