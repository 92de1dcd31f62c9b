import { payoutRefusalSchema } from '@filiera/shared/schemas';
import { useTranslation } from 'react-i18next';
import { useRefusePayoutMutation } from '@/generated/programme.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { notifyDone } from '@/lib/notify.ts';
import { useAction } from '@/lib/use-action.ts';
import { useSchemaForm } from '@/lib/use-schema-form.ts';
import { FormDialog } from '@/ui/FormDialog.tsx';
import { TextAreaField } from '@/ui/TextAreaField.tsx';
import type { DecisionProps } from './ApprovePayoutDialog.tsx';

/** What was set aside goes back to the partner's account, which is told why. */
export function RefusePayoutDialog({ payout, onDone, onClose }: DecisionProps) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const form = useSchemaForm(payoutRefusalSchema, { reason: '' }, { mode: 'onSubmit' });
  const refuse = useAction(useRefusePayoutMutation(), {
    form,
    onDone: () => {
      notifyDone(t('refuse.done', { number: payout.invoiceNumber }));
      onDone();
      onClose();
    },
  });
  return (
    <FormDialog form={form} title={t('refuse.title')} subtitle={payout.tenant.name} submitLabel={t('refuse.submit')} danger busy={refuse.busy} onSubmit={({ reason }) => refuse.run({ payoutId: payout.id, reason })} onClose={onClose}>
      <p>{t('refuse.effect', { net: format.money(payout.net), name: payout.tenant.name })}</p>
      <TextAreaField form={form} name="reason" label={t('refuse.reason')} withAsterisk data-autofocus />
    </FormDialog>
  );
}
