import type { BillingData, BillingDataInput } from '@filiera/shared/schemas';
import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ProvinceField } from '@/lib/places/ProvinceField.tsx';
import { CountrySelect } from '@/ui/CountrySelect.tsx';
import { SelectField } from '@/ui/SelectField.tsx';
import { TextField } from '@/ui/TextField.tsx';

export type BillingForm = UseFormReturn<BillingDataInput, unknown, BillingData>;

const texts = ['street', 'number', 'postalCode', 'city'] as const;

/** The address of the invoice, where it is not that of the company. */
export function BillingAddressFields({ form }: { form: BillingForm }) {
  const { t } = useTranslation('billing');
  return (
    <>
      {texts.map((name) => (
        <TextField key={name} form={form} name={`address.${name}`} label={t(`data.${name}`)} withAsterisk={name !== 'number'} />
      ))}
      <ProvinceField form={form} name="address.province" label={t('data.province')} country={form.watch('address.country') ?? ''} />
      <SelectField form={form} name="address.country" label={t('data.country')} select={CountrySelect} withAsterisk deps={['address.postalCode', 'address.province']} />
    </>
  );
}
