import { payerProposalSchema } from '@filiera/shared/schemas';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useProposePayerMutation } from '@/generated/billing.ts';
import { notifyDone } from '@/lib/notify.ts';
import { useAction } from '@/lib/use-action.ts';
import { useSchemaForm } from '@/lib/use-schema-form.ts';
import { FormDialog } from '@/ui/FormDialog.tsx';
import { TextField } from '@/ui/TextField.tsx';
import type { PayerChange } from './ChoosePayerDialog.tsx';
import classes from './billing.module.css';
import { OwnAdministratorNote } from './OwnAdministratorNote.tsx';

/** A partner asks its customer to let somebody else be invoiced (P3). */
export function ProposePayerDialog({ tenant, payer, who, onClose }: PayerChange) {
  const { t } = useTranslation('billing');
  const form = useSchemaForm(payerProposalSchema, { note: '' });
  const idempotencyKey = useRef(crypto.randomUUID());
  const done = () => {
    notifyDone(t('payer.propose.done', { name: tenant.name }));
    onClose();
  };
  const propose = useAction(useProposePayerMutation(), { form, onDone: done });
  return (
    <FormDialog
      form={form}
      title={t('payer.propose.title', { who: who[payer] })}
      subtitle={tenant.name}
      submitLabel={t('payer.propose.submit')}
      busy={propose.busy}
      onSubmit={({ note }) => propose.run({ tenantId: tenant.id, payer, note, idempotencyKey: idempotencyKey.current })}
      onClose={onClose}
    >
      <div className={classes.asking}>
        <p>{t(`payer.propose.${payer}`, { name: tenant.name, partner: who.PARTNER })}</p>
        <OwnAdministratorNote tenant={tenant} />
        <TextField form={form} name="note" label={t('payer.propose.note')} data-autofocus />
      </div>
    </FormDialog>
  );
}
