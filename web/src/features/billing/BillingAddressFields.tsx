import { TextInput } from '@mantine/core';
import type { BillingData, BillingDataInput } from '@filiera/shared/schemas';
import { Controller, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { CountrySelect } from '@/ui/CountrySelect.tsx';

export type BillingForm = UseFormReturn<BillingDataInput, unknown, BillingData>;

const texts = ['street', 'number', 'postalCode', 'city', 'province'] as const;

/** The address of the invoice, where it is not that of the company. */
export function BillingAddressFields({ form }: { form: BillingForm }) {
  const { t } = useTranslation('billing');
  const errors = form.formState.errors.address;
  return (
    <>
      {texts.map((name) => (
        <TextInput key={name} {...form.register(`address.${name}`)} label={t(`data.${name}`)} withAsterisk={name !== 'number' && name !== 'province'} error={errors?.[name]?.message} />
      ))}
      <Controller
        control={form.control}
        name="address.country"
        render={({ field }) => <CountrySelect {...field} label={t('data.country')} withAsterisk error={errors?.country?.message} />}
      />
    </>
  );
}
