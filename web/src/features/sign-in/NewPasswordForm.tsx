import { Button } from '@mantine/core';
import { minPasswordLength } from '@filiera/shared/limits';
import { newPasswordSchema, type NewPasswordInput } from '@filiera/shared/schemas';
import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useSchemaForm } from '@/lib/use-schema-form.ts';
import { FormProblem } from '@/ui/FormProblem.tsx';
import { PasswordField } from '@/ui/PasswordField.tsx';
import classes from './SignInPage.module.css';

export type NewPasswordForm = UseFormReturn<NewPasswordInput, unknown, { password: string }>;

export const useNewPasswordForm = (): NewPasswordForm => useSchemaForm(newPasswordSchema, { password: '' });

type Props = { form: NewPasswordForm; address: string | undefined; busy: boolean; submitLabel: string; onSubmit: (password: string) => unknown };

/** A password to be chosen, checked here as it will be there. */
export function NewPasswordFields({ form, address, busy, submitLabel, onSubmit }: Props) {
  const { t } = useTranslation('sign-in');
  const submit = form.handleSubmit(({ password }) => void onSubmit(password));
  return (
    <form className={classes.form} noValidate onSubmit={(event) => void submit(event)}>
      {/* So that a password manager keeps the new password with its address. */}
      <input type="email" autoComplete="username" value={address ?? ''} readOnly hidden />
      <PasswordField form={form} name="password" autoComplete="new-password" autoFocus label={t('newPassword')} description={t('passwordHint', { count: minPasswordLength })} />
      <FormProblem form={form} />
      <Button type="submit" loading={busy}>
        {submitLabel}
      </Button>
    </form>
  );
}
