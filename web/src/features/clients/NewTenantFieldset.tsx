import { useFormState, type FieldPath, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { languages } from '@/lib/i18n/languages.ts';
import { ProvinceField } from '@/lib/places/ProvinceField.tsx';
import { CountrySelect } from '@/ui/CountrySelect.tsx';
import { FieldGrid } from '@/ui/Field.tsx';
import { SelectField } from '@/ui/SelectField.tsx';
import { TextField } from '@/ui/TextField.tsx';
import type { NewTenantFields, NewTenantValues } from './new-tenant-form.ts';
import classes from './NewTenantFieldset.module.css';

type Form = UseFormReturn<NewTenantFields, unknown, NewTenantValues>;

export function NewTenantFieldset({ form }: { form: Form }) {
  const { t } = useTranslation(['clients', 'words']);
  const { isSubmitted } = useFormState({ control: form.control });
  const field = (name: FieldPath<NewTenantFields>, label: string) => ({ form, name, label, autoComplete: 'off' });
  const country = form.watch('country');
  const vat = form.getFieldState('vatNumber', form.formState);
  const isWellFormed = vat.isTouched && !vat.invalid && (form.watch('vatNumber') ?? '').trim() !== '';
  const chooseCountry = (chosen: string | null) => {
    if (!chosen) return;
    form.setValue('country', chosen, { shouldDirty: true, shouldValidate: isSubmitted });
    form.setValue('address.country', chosen);
    if (form.getValues('vatNumber')) void form.trigger('vatNumber');
  };
  return (
    <FieldGrid as="div" columns={6}>
      <TextField {...field('legalName', t('create.legalName'))} withAsterisk className={classes.six} data-autofocus />
      <SelectField {...field('country', t('create.country'))} select={CountrySelect} onPick={chooseCountry} withAsterisk className={classes.two} nothingFoundMessage={t('create.nothing')} />
      <TextField {...field('vatNumber', t('create.vatNumber'))} {...(isWellFormed && { description: t('create.vatUnverified') })} className={classes.two} />
      <TextField {...field('taxCode', t('create.taxCode'))} className={classes.two} />
      <TextField {...field('address.street', t('create.street'))} withAsterisk className={classes.four} />
      <TextField {...field('address.number', t('create.number'))} className={classes.two} />
      <TextField {...field('address.postalCode', t('create.postalCode'))} withAsterisk className={classes.two} />
      <TextField {...field('address.city', t('create.city'))} withAsterisk className={classes.two} />
      <ProvinceField form={form} name="address.province" label={t('create.province')} country={country} className={classes.two ?? ''} />
      <SelectField
        {...field('language', t('create.language'))}
        className={classes.two}
        data={languages.map((value) => ({ value, label: t(`words:language.${value}`) }))}
      />
    </FieldGrid>
  );
}
