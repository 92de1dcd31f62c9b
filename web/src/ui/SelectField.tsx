import { Select, type SelectProps } from '@mantine/core';
import type { ComponentType } from 'react';
import { Controller, type FieldPath, type FieldValues, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FieldLabel } from './FieldLabel.tsx';

type Props<Fields extends FieldValues, Values> = {
  form: UseFormReturn<Fields, unknown, Values>;
  name: FieldPath<Fields>;
  label: string;
  /** which list it is picked from; with `data` any */
  select?: ComponentType<SelectProps>;
  /** fields to check again when this one changes */
  deps?: FieldPath<Fields>[];
  marksChange?: boolean;
  /** takes the choice instead of the field, when it means more than one value */
  onPick?: (value: string | null) => void;
} & Omit<SelectProps, 'form' | 'name' | 'label' | 'error' | 'value' | 'onChange'>;

/** One of a list, as a field of a form. */
export function SelectField<Fields extends FieldValues, Values>({ form, name, label, select: List = Select, deps, marksChange = false, onPick, ...input }: Props<Fields, Values>) {
  const { t } = useTranslation('ui');
  return (
    <Controller
      control={form.control}
      name={name}
      {...(deps && { rules: { deps } })}
      render={({ field, fieldState: { error, isDirty } }) => (
        <List
          openOnFocus={false}
          selectFirstOptionOnChange
          nothingFoundMessage={t('nothingFound')}
          {...input}
          aria-required={input.withAsterisk}
          {...field}
          value={field.value || null}
          onChange={onPick ?? field.onChange}
          label={<FieldLabel isChanged={marksChange && isDirty}>{label}</FieldLabel>}
          error={error?.message}
        />
      )}
    />
  );
}
