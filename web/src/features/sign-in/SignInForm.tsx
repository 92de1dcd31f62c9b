import { Button } from '@mantine/core';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useSignInMutation } from '@/generated/sign-in.ts';
import type { SignInMutation } from '@/generated/types.ts';
import { rememberVendor } from '@/lib/last-vendor.ts';
import { useAction } from '@/lib/use-action.ts';
import { FaultyFields } from '@/ui/FaultyFields.tsx';
import { FormProblem } from '@/ui/FormProblem.tsx';
import { PasswordField } from '@/ui/PasswordField.tsx';
import { TextField } from '@/ui/TextField.tsx';
import { ForgotLink } from './ForgotLink.tsx';
import classes from './SignInPage.module.css';

type Credentials = { email: string; password: string };

type Entry = Exclude<SignInMutation['signIn'], { __typename: 'InvalidCredentials' }>;

export function SignInForm({ vendor, onEntry }: { vendor: string | undefined; onEntry: (entry: Entry) => void }) {
  const { t } = useTranslation('sign-in');
  const form = useForm<Credentials>({ defaultValues: { email: '', password: '' } });
  const finish = (entry: Entry) => {
    rememberVendor(vendor);
    onEntry(entry);
  };
  const signIn = useAction(useSignInMutation(), { form, onDone: finish });
  const submit = form.handleSubmit((credentials) => void signIn.run({ ...credentials, ...(vendor && { vendor }) }));
  return (
    <form className={classes.form} noValidate onSubmit={(event) => void submit(event)}>
      <FaultyFields form={form} />
      <TextField
        form={form}
        name="email"
        rules={{ required: t('emailMissing'), pattern: { value: /^\S+@\S+$/, message: t('emailWrong') } }}
        type="email"
        autoComplete="username"
        autoFocus
        label={t('email')}
      />
      <PasswordField form={form} name="password" rules={{ required: t('passwordMissing') }} autoComplete="current-password" label={t('password')} />
      <FormProblem form={form} />
      <Button type="submit" loading={signIn.busy}>
        {t('submit')}
      </Button>
      <ForgotLink label={t('forgot')} vendor={vendor} />
    </form>
  );
}
