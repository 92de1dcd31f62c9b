import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form';
import { SelectField } from '@/ui/SelectField.tsx';
import { TextField } from '@/ui/TextField.tsx';
import { italianProvinces, provinceName } from './italian-provinces.ts';

const provinces = Object.keys(italianProvinces)
  .map((value) => ({ value, label: provinceName(value, 'IT') ?? value }))
  .sort((a, b) => a.label.localeCompare(b.label));

type Props<Fields extends FieldValues, Values> = {
  form: UseFormReturn<Fields, unknown, Values>;
  name: FieldPath<Fields>;
  label: string;
  /** of the address; only Italy's provinces are picked from a list */
  country: string;
  marksChange?: boolean;
  className?: string;
};

/** The province of an address: in Italy one of the list, found by name or by its two letters; elsewhere as it is written there. */
export function ProvinceField<Fields extends FieldValues, Values>({ country, className, ...field }: Props<Fields, Values>) {
  const province = field.form.watch(field.name);
  const isListed = !province || province in italianProvinces;
  if (country === 'IT' && isListed) return <SelectField {...field} {...(className && { className })} data={provinces} searchable withAsterisk />;
  return <TextField {...field} {...(className && { className })} withAsterisk={country === 'IT'} autoComplete="off" />;
}
