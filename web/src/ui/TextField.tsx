import { Autocomplete, TextInput, type TextInputProps } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { Controller, type FieldPath, type FieldValues, type RegisterOptions, type UseFormReturn } from 'react-hook-form';
import { FieldLabel } from './FieldLabel.tsx';

type Bound<Fields extends FieldValues, Values> = {
  form: UseFormReturn<Fields, unknown, Values>;
  name: FieldPath<Fields>;
  label: string;
  /** fields to check again when this one changes */
  deps?: FieldPath<Fields>[];
  /** a dot beside the label once it differs from what is saved */
  marksChange?: boolean;
};

type Props<Fields extends FieldValues, Values> = Bound<Fields, Values> & {
  /** for a form without a schema */
  rules?: Omit<RegisterOptions<Fields, FieldPath<Fields>>, 'deps'>;
} & Omit<TextInputProps, 'form' | 'name' | 'label' | 'error'>;

/** A text of a form, with its error below it and told to those who hear it. */
export function TextField<Fields extends FieldValues, Values>({ form, name, label, deps, rules, marksChange = false, ...input }: Props<Fields, Values>) {
  const { error, isDirty } = form.getFieldState(name, form.formState);
  return (
    <TextInput
      rightSection={error && <IconAlertCircle size={16} stroke={1.6} aria-hidden />}
      {...input}
      aria-required={input.withAsterisk || rules?.required !== undefined || undefined}
      {...form.register(name, { ...rules, ...(deps && { deps }) } as RegisterOptions<Fields, FieldPath<Fields>>)}
      label={<FieldLabel isChanged={marksChange && isDirty}>{label}</FieldLabel>}
      error={error?.message}
    />
  );
}

type SuggestingProps<Fields extends FieldValues, Values> = Bound<Fields, Values> & { suggestions: string[]; disabled?: boolean };

/** A free text with suggestions. */
export function SuggestingField<Fields extends FieldValues, Values>({ form, name, label, deps, marksChange = false, suggestions, ...input }: SuggestingProps<Fields, Values>) {
  return (
    <Controller
      control={form.control}
      name={name}
      {...(deps && { rules: { deps } })}
      render={({ field, fieldState: { error, isDirty } }) => (
        <Autocomplete {...input} {...field} openOnFocus={false} data={suggestions} label={<FieldLabel isChanged={marksChange && isDirty}>{label}</FieldLabel>} error={error?.message} />
      )}
    />
  );
}
