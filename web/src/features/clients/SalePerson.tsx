import { roles } from '@filiera/shared/access';
import { Switch } from '@mantine/core';
import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { OfferedProduct } from '@/lib/offer/offer-choice.ts';
import { languages } from '@/lib/i18n/languages.ts';
import { SoleAdministratorNote } from '@/lib/people/SoleAdministratorNote.tsx';
import { SelectField } from '@/ui/SelectField.tsx';
import { TextField } from '@/ui/TextField.tsx';
import type { SaleFields, SaleValues } from './sale-form.ts';
import classes from './sale.module.css';

/** Who of the customer is invited to the console, if anybody: nobody has to be (S10). */
export function SalePerson({ form, product }: { form: UseFormReturn<SaleFields, unknown, SaleValues>; product: OfferedProduct }) {
  const { t } = useTranslation(['clients', 'words']);
  const person = form.watch('person');
  // Where the partner is to be the only administrator, nobody becomes another without meaning to (P8).
  const usual = product.wantsSoleAdministrator ? 'VIEWER' : 'ADMIN';
  const toggle = (isInvited: boolean) => form.setValue('person', isInvited ? { firstName: '', lastName: '', email: '', role: usual, language: form.getValues('language') ?? 'it' } : null);
  return (
    <div className={classes.what}>
      <Switch label={t('sale.invite')} checked={Boolean(person)} onChange={({ currentTarget: { checked } }) => toggle(checked)} />
      {person && (
        <div className={classes.quantities}>
          <TextField form={form} name="person.firstName" label={t('sale.firstName')} withAsterisk autoComplete="off" />
          <TextField form={form} name="person.lastName" label={t('sale.lastName')} withAsterisk autoComplete="off" />
          <TextField form={form} name="person.email" type="email" label={t('sale.email')} withAsterisk autoComplete="off" />
          <SelectField form={form} name="person.role" label={t('sale.role')} data={roles.map((value) => ({ value, label: t(`words:role.${value}`) }))} allowDeselect={false} />
          <SelectField form={form} name="person.language" label={t('sale.language')} data={languages.map((value) => ({ value, label: t(`words:language.${value}`) }))} allowDeselect={false} />
        </div>
      )}
      {person?.role === 'ADMIN' && product.wantsSoleAdministrator && <SoleAdministratorNote products={[product]} />}
    </div>
  );
}
