import { Select, TextInput } from '@mantine/core';
import { Controller, useFormState, type FieldPath, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { languages } from '@/lib/i18n/languages.ts';
import { CountrySelect } from '@/ui/CountrySelect.tsx';
import { FieldGrid } from '@/ui/Field.tsx';
import type { NewTenantFields, NewTenantValues } from './new-tenant-form.ts';
import classes from './NewTenantFieldset.module.css';

type Form = UseFormReturn<NewTenantFields, unknown, NewTenantValues>;

export function NewTenantFieldset({ form }: { form: Form }) {
  const { t } = useTranslation(['clients', 'words']);
  useFormState({ control: form.control });
  const { register, getFieldState, formState } = form;
  const error = (name: FieldPath<NewTenantFields>) => getFieldState(name, formState).error?.message;
  const input = (name: FieldPath<NewTenantFields>) => ({ ...register(name), error: error(name) });
  const chooseCountry = (country: string) => {
    form.setValue('country', country, { shouldDirty: true, shouldValidate: formState.isSubmitted });
    form.setValue('address.country', country);
    if (form.getValues('vatNumber')) void form.trigger('vatNumber');
  };
  return (
    <FieldGrid as="div" columns={6}>
      <TextInput {...input('legalName')} label={t('create.legalName')} withAsterisk className={classes.six} autoComplete="organization" data-autofocus />
      <Controller
        control={form.control}
        name="country"
        render={({ field }) => (
          <CountrySelect
            {...field}
            label={t('create.country')}
            withAsterisk
            className={classes.two}
            nothingFoundMessage={t('create.nothing')}
            error={error('country')}
            onChange={(country) => country && chooseCountry(country)}
          />
        )}
      />
      <TextInput {...input('vatNumber')} label={t('create.vatNumber')} className={classes.two} autoComplete="off" />
      <TextInput {...input('taxCode')} label={t('create.taxCode')} className={classes.two} autoComplete="off" />
      <TextInput {...input('address.street')} label={t('create.street')} withAsterisk className={classes.four} />
      <TextInput {...input('address.number')} label={t('create.number')} className={classes.two} />
      <TextInput {...input('address.postalCode')} label={t('create.postalCode')} withAsterisk className={classes.two} />
      <TextInput {...input('address.city')} label={t('create.city')} withAsterisk className={classes.two} />
      <TextInput {...input('address.province')} label={t('create.province')} withAsterisk={form.watch('country') === 'IT'} className={classes.two} />
      <Controller
        control={form.control}
        name="language"
        render={({ field }) => (
          <Select
            {...field}
            label={t('create.language')}
            className={classes.two}
            data={languages.map((value) => ({ value, label: t(`words:language.${value}`) }))}
          />
        )}
      />
    </FieldGrid>
  );
}
