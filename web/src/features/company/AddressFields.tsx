import { useTranslation } from 'react-i18next';
import { languages } from '@filiera/shared/limits';
import { ProvinceField } from '@/lib/places/ProvinceField.tsx';
import { TimeZoneSelect } from '@/lib/places/TimeZoneSelect.tsx';
import { CountrySelect } from '@/ui/CountrySelect.tsx';
import { SelectField } from '@/ui/SelectField.tsx';
import { TextField } from '@/ui/TextField.tsx';
import type { ProfileField, ProfileForm } from './profile-fields.ts';
import classes from './company.module.css';

/** Where the company is, and the language and clock it lives by. */
export function AddressFields({ form }: { form: ProfileForm }) {
  const { t } = useTranslation(['company', 'words']);
  const field = (name: ProfileField) => ({ form, name, label: t(`field.${name}`), marksChange: true });
  return (
    <>
      <div className={`${classes.wide} ${classes.street}`}>
        <TextField {...field('address.street')} withAsterisk autoComplete="off" />
        <TextField {...field('address.number')} autoComplete="off" />
      </div>
      <TextField {...field('address.postalCode')} withAsterisk autoComplete="off" />
      <TextField {...field('address.city')} withAsterisk autoComplete="off" />
      <ProvinceField {...field('address.province')} country={form.watch('address.country')} />
      <SelectField {...field('address.country')} select={CountrySelect} withAsterisk deps={['address.postalCode', 'address.province']} />
      <SelectField {...field('language')} data={languages.map((value) => ({ value, label: t(`words:language.${value}`) }))} />
      <SelectField {...field('timeZone')} select={TimeZoneSelect} />
    </>
  );
}
