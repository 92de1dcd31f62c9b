import { Button } from '@mantine/core';
import { minPasswordLength } from '@filiera/shared/limits';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useAcceptInvitationMutation } from '@/generated/sign-in.ts';
import { useAction } from '@/lib/use-action.ts';
import { FormProblem } from '@/ui/FormProblem.tsx';
import { PasswordField } from '@/ui/PasswordField.tsx';
import { useEnter } from './use-enter.ts';
import classes from './SignInPage.module.css';

type NewPassword = { password: string };

export function AcceptForm({ token }: { token: string }) {
  const { t } = useTranslation('sign-in');
  const form = useForm<NewPassword>({ defaultValues: { password: '' } });
  const enter = useEnter();
  const accept = useAction(useAcceptInvitationMutation(), { form, onDone: ({ viewer }) => void enter(viewer.language) });
  const submit = form.handleSubmit(({ password }) => void accept.run({ token, password }));
  return (
    <form className={classes.form} noValidate onSubmit={(event) => void submit(event)}>
      <PasswordField
        form={form}
        name="password"
        rules={{
          required: t('passwordMissing'),
          minLength: { value: minPasswordLength, message: t('passwordShort', { count: minPasswordLength }) },
        }}
        autoComplete="new-password"
        autoFocus
        label={t('newPassword')}
        description={t('passwordHint', { count: minPasswordLength })}
      />
      <FormProblem form={form} />
      <Button type="submit" loading={accept.busy}>
        {t('accept')}
      </Button>
    </form>
  );
}
