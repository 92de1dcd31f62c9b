import { Controller, type FieldPath, type FieldValues, type UseFormReturn } from 'react-hook-form';
import { DayText, type DayTextProps } from './DayText.tsx';
import { readDay } from './read-day.ts';

type Props<Fields extends FieldValues, Values> = {
  form: UseFormReturn<Fields, unknown, Values>;
  name: FieldPath<Fields>;
  /** fields to check again when this one changes */
  deps?: FieldPath<Fields>[];
} & Omit<DayTextProps, 'value' | 'onChange' | 'onUnreadable' | 'form' | 'name'>;

/** A day of a form, empty or `2027-01-31`; the form is not sent while what is typed is no day. */
export function DayField<Fields extends FieldValues, Values>({ form, name, deps, error: told, ...input }: Props<Fields, Values>) {
  return (
    <Controller
      control={form.control}
      name={name}
      // The field itself says what is wrong with it.
      rules={{ validate: (value: unknown) => typeof value === 'string' && readDay(value) === value, ...(deps && { deps }) }}
      render={({ field, fieldState: { error } }) => <DayText {...input} {...field} onUnreadable={field.onChange} error={told ?? error?.message} />}
    />
  );
}
