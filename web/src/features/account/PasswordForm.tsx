import { Button } from '@mantine/core';
import { minPasswordLength } from '@filiera/shared/limits';
import { changePasswordSchema } from '@filiera/shared/schemas';
import { useTranslation } from 'react-i18next';
import { useChangePasswordMutation } from '@/generated/account.ts';
import { notifyDone } from '@/lib/notify.ts';
import { useAction } from '@/lib/use-action.ts';
import { useSchemaForm } from '@/lib/use-schema-form.ts';
import { FaultyFields } from '@/ui/FaultyFields.tsx';
import { FormProblem } from '@/ui/FormProblem.tsx';
import { PasswordField } from '@/ui/PasswordField.tsx';
import classes from './account.module.css';

export function PasswordForm({ email }: { email: string }) {
  const { t } = useTranslation('account');
  const form = useSchemaForm(changePasswordSchema, { currentPassword: '', newPassword: '' });
  const change = useAction(useChangePasswordMutation(), {
    form,
    onDone: () => {
      form.reset();
      notifyDone(t('password.done'));
    },
  });
  const submit = form.handleSubmit((values) => void change.run({ ...values, idempotencyKey: crypto.randomUUID() }));
  return (
    <form className={classes.form} noValidate onSubmit={(event) => void submit(event)}>
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <FaultyFields form={form} />
      <PasswordField form={form} name="currentPassword" label={t('password.current')} withAsterisk autoComplete="current-password" />
      <PasswordField form={form} name="newPassword" label={t('password.new')} description={t('password.hint', { count: minPasswordLength })} withAsterisk autoComplete="new-password" />
      <FormProblem form={form} />
      <div className={classes.buttons}>
        <Button type="submit" variant="default" loading={change.busy}>
          {t('password.submit')}
        </Button>
      </div>
    </form>
  );
}
