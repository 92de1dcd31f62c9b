import { Controller, type FieldPath, type FieldValues, type UseFormReturn } from 'react-hook-form';
import { NumberText, type NumberTextProps } from './NumberText.tsx';

type Props<Fields extends FieldValues, Values> = { form: UseFormReturn<Fields, unknown, Values>; name: FieldPath<Fields> } & Omit<NumberTextProps, 'value' | 'onChange' | 'form' | 'name'>;

/** A number of a form; the form is not sent while it cannot be read. */
export function NumberField<Fields extends FieldValues, Values>({ form, name, error: told, ...input }: Props<Fields, Values>) {
  const { isNeeded = false } = input;
  return (
    <Controller
      control={form.control}
      name={name}
      // The field itself says what is wrong with it.
      rules={{ validate: (value: unknown) => !Number.isNaN(value) && !(isNeeded && value === null) }}
      render={({ field, fieldState: { error } }) => <NumberText {...input} {...field} error={told ?? error?.message} />}
    />
  );
}
