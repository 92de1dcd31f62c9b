import { Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { billingDataSchema } from '@filiera/shared/schemas';
import { useUpdateBillingAccountMutation } from '@/generated/billing.ts';
import { ConflictPanel } from '@/lib/conflict/ConflictPanel.tsx';
import { useConflict } from '@/lib/conflict/use-conflict.ts';
import { notifyDone } from '@/lib/notify.ts';
import { useAction } from '@/lib/use-action.ts';
import { useSchemaForm } from '@/lib/use-schema-form.ts';
import { Card } from '@/ui/Card.tsx';
import { FieldGrid } from '@/ui/Field.tsx';
import { FormProblem } from '@/ui/FormProblem.tsx';
import { SaveBar } from '@/ui/SaveBar.tsx';
import { BillingAddressFields } from './BillingAddressFields.tsx';
import type { BillingDataOf } from './billing-tenant.ts';
import classes from './billing.module.css';
import { billingFields, changedLabels, emptyAddress } from './billing-fields.ts';
import { LastChange } from './LastChange.tsx';
import { VatField } from './VatField.tsx';

export function BillingDataForm({ tenant, account, profile, onDone }: BillingDataOf & { onDone: () => void }) {
  const { t } = useTranslation('billing');
  const form = useSchemaForm(billingDataSchema, billingFields(account));
  const { errors, dirtyFields } = form.formState;
  const { version, conflict, take, choose, isOpen } = useConflict(form, account.version);
  const save = useAction(useUpdateBillingAccountMutation(), {
    form,
    onDone: () => {
      notifyDone(t('data.saved'));
      onDone();
    },
    onRefused: (refusal) => {
      if (refusal.__typename !== 'ConcurrentChange') return false;
      take(refusal);
      return true;
    },
  });
  const submit = form.handleSubmit((values) => (isOpen() ? undefined : save.run({ tenantId: tenant.id, version, ...values })));
  const input = (name: 'invoiceName' | 'billingEmail' | 'pec' | 'sdiCode' | 'purchaseOrderReference') => ({
    ...form.register(name),
    label: t(`data.${name}`),
    error: errors[name]?.message,
  });
  const label = (name: string) => t(`data.${name.replace('address.', '') as keyof typeof dirtyFields & keyof ReturnType<typeof billingFields>}`);
  const address = form.watch('address');
  const choices = [
    { value: 'profile', label: t('data.addressChoice.profile') },
    { value: 'own', label: t('data.addressChoice.own') },
  ];
  return (
    <>
      <form noValidate onSubmit={(event) => void submit(event)}>
        <Card title={t('data.title')} foot={<LastChange account={account} />}>
          <ConflictPanel conflict={conflict} onChoose={choose} label={label} />
          <FormProblem form={form} />
          <FieldGrid as="div" columns={2}>
            <TextInput {...input('invoiceName')} placeholder={profile.legalName} autoFocus />
            <TextInput {...input('billingEmail')} type="email" />
            <Select
              style={{ gridColumn: 'span 2' }}
              label={t('data.address')}
              data={choices}
              value={address ? 'own' : 'profile'}
              onChange={(value) => form.setValue('address', value === 'own' ? emptyAddress(profile.address) : null, { shouldDirty: true })}
            />
            {address && <BillingAddressFields form={form} />}
            <TextInput {...input('pec')} placeholder={profile.pec ?? undefined} />
            <TextInput {...input('sdiCode')} placeholder={profile.sdiCode ?? undefined} />
            <TextInput {...input('purchaseOrderReference')} />
            <dl className={classes.read}>
              <VatField profile={profile} tenant={tenant} />
            </dl>
          </FieldGrid>
        </Card>
        <button type="submit" hidden />
      </form>
      <div className={classes.saveBar}>
      <SaveBar
        changes={changedLabels(dirtyFields).length}
        errors={Object.keys(errors).filter((name) => name !== 'root').map((name) => t(`data.${name as keyof typeof dirtyFields & keyof ReturnType<typeof billingFields>}`))}
        where={tenant.name}
        busy={save.busy}
        onSave={() => void submit()}
        onCancel={onDone}
      />
      </div>
    </>
  );
}
