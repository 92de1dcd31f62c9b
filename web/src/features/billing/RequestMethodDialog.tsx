import { Textarea } from '@mantine/core';
import { ticketTextSchema } from '@filiera/shared/schemas';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useRequestPaymentMethodMutation } from '@/generated/billing.ts';
import { notifyDone } from '@/lib/notify.ts';
import { useAction } from '@/lib/use-action.ts';
import { useSchemaForm } from '@/lib/use-schema-form.ts';
import { FormDialog } from '@/ui/FormDialog.tsx';
import type { BillingTenant } from './billing-tenant.ts';
import classes from './billing.module.css';

/** Why it would rather pay by transfer, for whoever approves. */
export function RequestMethodDialog({ tenant, onClose }: { tenant: BillingTenant; onClose: () => void }) {
  const { t } = useTranslation('billing');
  const form = useSchemaForm(ticketTextSchema, { text: '' });
  const idempotencyKey = useRef(crypto.randomUUID());
  const done = () => {
    notifyDone(t('request.done'));
    onClose();
  };
  const ask = useAction(useRequestPaymentMethodMutation(), { form, onDone: done });
  return (
    <FormDialog
      form={form}
      title={t('request.action')}
      subtitle={tenant.name}
      submitLabel={t('request.submit')}
      busy={ask.busy}
      onSubmit={({ text }) => ask.run({ tenantId: tenant.id, method: 'BANK_TRANSFER', text, idempotencyKey: idempotencyKey.current })}
      onClose={onClose}
    >
      <div className={classes.asking}>
        <p>{tenant.accountManagerName ? t('request.whyManager', { name: tenant.accountManagerName }) : t('request.why')}</p>
        <Textarea {...form.register('text')} label={t('request.reason')} withAsterisk aria-required autosize minRows={3} error={form.formState.errors.text?.message} data-autofocus />
      </div>
    </FormDialog>
  );
}
