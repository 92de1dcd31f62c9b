import { paymentTermsSchema } from '@filiera/shared/schemas';
import { useTranslation } from 'react-i18next';
import { useGrantPaymentTermsMutation } from '@/generated/billing.ts';
import { notifyDone } from '@/lib/notify.ts';
import { useAction } from '@/lib/use-action.ts';
import { useSchemaForm } from '@/lib/use-schema-form.ts';
import { FormDialog } from '@/ui/FormDialog.tsx';
import { NumberField } from '@/ui/NumberField.tsx';

/** The vendor says how long a company has to pay (P2). */
export function GrantTermsDialog({ tenant, days, onClose }: { tenant: { id: string; name: string }; days: number; onClose: () => void }) {
  const { t } = useTranslation('billing');
  const form = useSchemaForm(paymentTermsSchema, { days });
  const done = () => {
    notifyDone(t('terms.done'));
    onClose();
  };
  const grant = useAction(useGrantPaymentTermsMutation(), { form, onDone: done });
  return (
    <FormDialog form={form} title={t('method.terms')} subtitle={tenant.name} submitLabel={t('terms.submit')} busy={grant.busy} onSubmit={(values) => grant.run({ tenantId: tenant.id, days: values.days })} onClose={onClose}>
      <NumberField form={form} name="days" label={t('terms.days')} description={t('terms.hint')} withAsterisk data-autofocus />
    </FormDialog>
  );
}
