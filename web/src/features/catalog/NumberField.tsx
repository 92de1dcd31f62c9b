import { NumberInput } from '@mantine/core';
import { Controller, type FieldPath, type FieldValues, type UseFormReturn } from 'react-hook-form';
import { useLanguage } from '@/lib/i18n/use-language.ts';

type Props<Fields extends FieldValues> = {
  form: UseFormReturn<Fields>;
  name: FieldPath<Fields>;
  label: string;
  /** shown as so many times less than it is kept: 100 for cents and hundredths of a percent */
  divisor?: 1 | 100;
  suffix?: string;
  placeholder?: string;
};

/** A number that may be left empty. */
export function NumberField<Fields extends FieldValues>({ form, name, label, divisor = 1, suffix, placeholder }: Props<Fields>) {
  const language = useLanguage();
  return (
    <Controller
      control={form.control}
      name={name}
      render={({ field: { ref, value, onChange, ...field }, fieldState: { error } }) => (
        <NumberInput
          {...field}
          ref={ref}
          value={typeof value === 'number' ? value / divisor : ''}
          onChange={(next) => onChange(typeof next === 'number' ? Math.round(next * divisor) : null)}
          label={label}
          error={error?.message}
          placeholder={placeholder}
          suffix={suffix}
          hideControls
          allowNegative={false}
          decimalScale={divisor === 100 ? 2 : 0}
          decimalSeparator={language === 'en' ? '.' : ','}
          thousandSeparator={language === 'en' ? ',' : '.'}
        />
      )}
    />
  );
}
