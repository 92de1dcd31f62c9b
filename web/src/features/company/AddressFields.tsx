import { useTranslation } from 'react-i18next';
import { languages } from '@filiera/shared/limits';
import { italianProvinces, provinceName } from '@/lib/places/italian-provinces.ts';
import { TimeZoneSelect } from '@/lib/places/TimeZoneSelect.tsx';
import { CountrySelect } from '@/ui/CountrySelect.tsx';
import { SelectField } from '@/ui/SelectField.tsx';
import { TextField } from '@/ui/TextField.tsx';
import type { ProfileField, ProfileForm } from './profile-fields.ts';
import classes from './company.module.css';

const provinces = Object.keys(italianProvinces)
  .map((value) => ({ value, label: provinceName(value, 'IT') ?? value }))
  .sort((a, b) => a.label.localeCompare(b.label));

/** Where the company is, and the language and clock it lives by. */
export function AddressFields({ form }: { form: ProfileForm }) {
  const { t } = useTranslation(['company', 'words']);
  const [country, province] = form.watch(['address.country', 'address.province']);
  const field = (name: ProfileField) => ({ form, name, label: t(`field.${name}`), marksChange: true });
  const isListed = !province || province in italianProvinces;
  return (
    <>
      <div className={`${classes.wide} ${classes.street}`}>
        <TextField {...field('address.street')} withAsterisk autoComplete="off" />
        <TextField {...field('address.number')} autoComplete="off" />
      </div>
      <TextField {...field('address.postalCode')} withAsterisk autoComplete="off" />
      <TextField {...field('address.city')} withAsterisk autoComplete="off" />
      {country === 'IT' && isListed ? (
        <SelectField {...field('address.province')} data={provinces} searchable withAsterisk />
      ) : (
        <TextField {...field('address.province')} withAsterisk={country === 'IT'} autoComplete="off" />
      )}
      <SelectField {...field('address.country')} select={CountrySelect} withAsterisk deps={['address.postalCode', 'address.province']} />
      <SelectField {...field('language')} data={languages.map((value) => ({ value, label: t(`words:language.${value}`) }))} />
      <SelectField {...field('timeZone')} select={TimeZoneSelect} />
    </>
  );
}
