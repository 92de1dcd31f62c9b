import { vatExceptionKinds, vatExceptionSchema } from '@filiera/shared/schemas';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecordVatExceptionMutation } from '@/generated/billing.ts';
import { notifyDone } from '@/lib/notify.ts';
import { useAction } from '@/lib/use-action.ts';
import { useSchemaForm } from '@/lib/use-schema-form.ts';
import { useToday } from '@/lib/use-today.ts';
import { DayField } from '@/ui/DayField.tsx';
import { FieldGrid } from '@/ui/Field.tsx';
import { FormDialog } from '@/ui/FormDialog.tsx';
import { SelectField } from '@/ui/SelectField.tsx';
import { TextField } from '@/ui/TextField.tsx';
import classes from './billing.module.css';

/** The vendor says that a company is a public body, or what declaration of intent it has (P2). */
export function RecordVatExceptionDialog({ tenant, onClose }: { tenant: { id: string; name: string }; onClose: () => void }) {
  const { t } = useTranslation('billing');
  const today = useToday();
  const form = useSchemaForm(vatExceptionSchema, { kind: 'LETTER_OF_INTENT', from: today, until: `${Number(today.slice(0, 4)) + 1}-01-01`, reference: '', referenceDay: '' });
  const kind = form.watch('kind');
  const idempotencyKey = useRef(crypto.randomUUID());
  const done = () => {
    notifyDone(t('exceptions.done'));
    onClose();
  };
  const record = useAction(useRecordVatExceptionMutation(), { form, onDone: done });
  return (
    <FormDialog
      form={form}
      title={t('exceptions.add')}
      subtitle={tenant.name}
      submitLabel={t('exceptions.submit')}
      busy={record.busy}
      onSubmit={(values) => record.run({ tenantId: tenant.id, ...values, idempotencyKey: idempotencyKey.current })}
      onClose={onClose}
    >
      <div className={classes.asking}>
        <SelectField form={form} name="kind" label={t('exceptions.fields.kind')} data={vatExceptionKinds.map((value) => ({ value, label: t(`exceptions.kind.${value}`) }))} allowDeselect={false} withAsterisk data-autofocus />
        <p>{t(`exceptions.means.${kind}`)}</p>
      </div>
      <FieldGrid as="div" columns={2}>
        <DayField form={form} name="from" label={t('exceptions.fields.from')} withAsterisk />
        <DayField form={form} name="until" label={t('exceptions.fields.until')} description={t('exceptions.untilHint')} withAsterisk={kind === 'LETTER_OF_INTENT'} deps={['from']} />
        <TextField form={form} name="reference" label={t(`exceptions.reference.${kind}`)} description={t(`exceptions.referenceHint.${kind}`)} autoComplete="off" withAsterisk />
        {kind === 'LETTER_OF_INTENT' && <DayField form={form} name="referenceDay" label={t('exceptions.fields.referenceDay')} withAsterisk />}
      </FieldGrid>
    </FormDialog>
  );
}
