import { recipientSchema } from '@filiera/shared/schemas';
import { Checkbox } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useResendInvoiceMutation } from '@/generated/invoices.ts';
import type { InvoicePage_invoiceFragment as Invoice } from '@/generated/types.ts';
import { notifyDone } from '@/lib/notify.ts';
import { ProvinceField } from '@/lib/places/ProvinceField.tsx';
import { useAction } from '@/lib/use-action.ts';
import { useSchemaForm } from '@/lib/use-schema-form.ts';
import { FormDialog } from '@/ui/FormDialog.tsx';
import { TextField } from '@/ui/TextField.tsx';

const texts = ['street', 'number', 'postalCode', 'city'] as const;
const noAddress = { street: '', number: '', postalCode: '', city: '', province: '' };

/** Where a rejected invoice is to be delivered now. The invoice keeps what it says; the new file says this. */
export function ResendInvoiceDialog({ invoice, onClose }: { invoice: Invoice; onClose: () => void }) {
  const { t } = useTranslation('invoices');
  const key = useRef(crypto.randomUUID());
  const [hasAddress, setHasAddress] = useState(false);
  const { id, number, buyerName, buyerCountry: country, buyerSdiCode, buyerPec } = invoice;
  const schema = useMemo(() => recipientSchema({ country, isPublicBody: buyerSdiCode?.length === 6 }), [country, buyerSdiCode]);
  const form = useSchemaForm(schema, { sdiCode: buyerSdiCode ?? '', pec: buyerPec ?? '', address: null });
  const resend = useAction(useResendInvoiceMutation(), {
    form,
    onDone: () => {
      notifyDone(t('transmission.resent', { number }));
      onClose();
    },
    onRefused: () => {
      key.current = crypto.randomUUID();
    },
  });
  const turnAddress = (isOn: boolean) => {
    setHasAddress(isOn);
    form.setValue('address', isOn ? { ...noAddress, country } : null);
  };
  return (
    <FormDialog
      form={form}
      title={t('transmission.resendTitle', { number })}
      subtitle={buyerName}
      submitLabel={t('transmission.resend')}
      busy={resend.busy}
      onSubmit={(values) => resend.run({ invoiceId: id, ...values, idempotencyKey: key.current })}
      onClose={onClose}
    >
      <p>{t('transmission.resendEffect')}</p>
      <TextField form={form} name="sdiCode" label={t('sdiCode')} description={t('transmission.codeHint')} autoComplete="off" mb="sm" data-autofocus />
      <TextField form={form} name="pec" label={t('pec')} description={t('transmission.pecHint')} autoComplete="off" mb="sm" />
      <Checkbox label={t('transmission.otherAddress')} checked={hasAddress} onChange={({ currentTarget }) => turnAddress(currentTarget.checked)} mb="sm" />
      {hasAddress && texts.map((name) => <TextField key={name} form={form} name={`address.${name}`} label={t(`transmission.address.${name}`)} withAsterisk={name !== 'number'} autoComplete="off" mb="sm" />)}
      {hasAddress && <ProvinceField form={form} name="address.province" label={t('transmission.address.province')} country={country} />}
    </FormDialog>
  );
}
