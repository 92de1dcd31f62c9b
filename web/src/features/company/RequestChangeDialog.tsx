import { maxLength } from '@filiera/shared/limits';
import { lockedProfileSchema, requiredProse } from '@filiera/shared/schemas';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useProposeProfileChangeMutation } from '@/generated/company.ts';
import { notifyDone } from '@/lib/notify.ts';
import { useAction } from '@/lib/use-action.ts';
import { useSchemaForm } from '@/lib/use-schema-form.ts';
import { CountrySelect } from '@/ui/CountrySelect.tsx';
import { FormDialog } from '@/ui/FormDialog.tsx';
import { SelectField } from '@/ui/SelectField.tsx';
import { TextAreaField } from '@/ui/TextAreaField.tsx';
import { TextField } from '@/ui/TextField.tsx';
import type { ChangeableTenant, LockedName } from './locked-change.ts';
import classes from './company.module.css';

const schema = z.intersection(lockedProfileSchema, z.object({ text: requiredProse(maxLength.ticketText) }));

/** Another value for a locked field, checked as it is typed; with a new country come its numbers. */
export function RequestChangeDialog({ name, label, tenant, onClose }: { name: LockedName; label: string; tenant: ChangeableTenant; onClose: () => void }) {
  const { t } = useTranslation('company');
  const profile = tenant.profile;
  const stored = useMemo(() => ({ legalName: profile?.legalName ?? '', country: profile?.country ?? '', vatNumber: profile?.vatNumber ?? '', taxCode: profile?.taxCode ?? '', text: '' }), [profile]);
  const form = useSchemaForm(schema, stored);
  const idempotencyKey = useRef(crypto.randomUUID());
  const propose = useAction(useProposeProfileChangeMutation(), {
    form,
    onDone: () => {
      notifyDone(t('request.done', { label }));
      onClose();
    },
  });
  const isOfCountry = name === 'country';
  const send = ({ text, legalName, country, vatNumber, taxCode }: z.output<typeof schema>) => {
    const values = { legalName, country, vatNumber, taxCode };
    const wanted = isOfCountry ? { country, vatNumber, taxCode } : { [name]: values[name] };
    return propose.run({ tenantId: tenant.id, ...wanted, text, idempotencyKey: idempotencyKey.current });
  };
  return (
    <FormDialog
      form={form}
      title={t('request.of', { label })}
      subtitle={tenant.name}
      submitLabel={t('request.submit')}
      busy={propose.busy}
      onSubmit={send}
      onClose={onClose}
    >
      <div className={classes.request}>
        <p className={classes.line}>{tenant.accountManagerName ? t('request.whyManager', { name: tenant.accountManagerName }) : t('request.why')}</p>
        {name === 'legalName' && <TextField form={form} name="legalName" label={t('field.legalName')} withAsterisk autoComplete="off" data-autofocus />}
        {isOfCountry && <SelectField form={form} name="country" label={t('field.country')} select={CountrySelect} withAsterisk deps={['vatNumber', 'taxCode']} />}
        {(isOfCountry || name === 'vatNumber') && <TextField form={form} name="vatNumber" label={t('field.vatNumber')} autoComplete="off" {...(!isOfCountry && { 'data-autofocus': true })} />}
        {(isOfCountry || name === 'taxCode') && <TextField form={form} name="taxCode" label={t('field.taxCode')} autoComplete="off" {...(!isOfCountry && { 'data-autofocus': true })} />}
        <TextAreaField form={form} name="text" label={t('request.reason')} description={t('request.reasonHint')} withAsterisk />
      </div>
    </FormDialog>
  );
}
