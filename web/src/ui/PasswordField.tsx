import { ActionIcon, TextInput, type TextInputProps } from '@mantine/core';
import { IconAlertCircle, IconEye, IconEyeOff } from '@tabler/icons-react';
import { useState } from 'react';
import type { FieldPath, FieldValues, RegisterOptions, UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import classes from './PasswordField.module.css';

type Props<Fields extends FieldValues, Values> = {
  form: UseFormReturn<Fields, unknown, Values>;
  name: FieldPath<Fields>;
  label: string;
  rules?: RegisterOptions<Fields, FieldPath<Fields>>;
} & Omit<TextInputProps, 'form' | 'name' | 'label' | 'error' | 'type' | 'rightSection'>;

/** A password of a form, which can be looked at while it is typed. */
export function PasswordField<Fields extends FieldValues, Values>({ form, name, label, rules, ...input }: Props<Fields, Values>) {
  const { t } = useTranslation('ui');
  const [isShown, setShown] = useState(false);
  const { error } = form.getFieldState(name, form.formState);
  const Eye = isShown ? IconEyeOff : IconEye;
  return (
    <TextInput
      {...input}
      aria-required={input.withAsterisk || rules?.required !== undefined || undefined}
      {...form.register(name, rules)}
      type={isShown ? 'text' : 'password'}
      label={label}
      error={error?.message}
      rightSectionWidth={error ? 60 : 34}
      rightSection={
        <span className={classes.aside}>
          {error && <IconAlertCircle size={16} stroke={1.6} aria-hidden />}
          <ActionIcon size="sm" aria-label={t('showPassword')} aria-pressed={isShown} onClick={() => setShown(!isShown)}>
            <Eye size={16} stroke={1.6} aria-hidden />
          </ActionIcon>
        </span>
      }
    />
  );
}
