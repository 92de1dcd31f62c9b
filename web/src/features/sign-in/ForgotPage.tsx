import { Button } from '@mantine/core';
import { passwordResetSchema } from '@filiera/shared/schemas';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRequestPasswordResetMutation } from '@/generated/sign-in.ts';
import { useAction } from '@/lib/use-action.ts';
import { useSchemaForm } from '@/lib/use-schema-form.ts';
import { FormProblem } from '@/ui/FormProblem.tsx';
import { TextField } from '@/ui/TextField.tsx';
import { DoorCard } from './DoorCard.tsx';
import { SignInLink } from './SignInLink.tsx';
import classes from './SignInPage.module.css';

/** Asks for a link; what is answered is the same for every address (T8). */
export function ForgotPage({ vendor }: { vendor?: string }) {
  const { t } = useTranslation('sign-in');
  const [sentTo, setSentTo] = useState<string>();
  const form = useSchemaForm(passwordResetSchema, { email: '' });
  const request = useAction(useRequestPasswordResetMutation(), { form, onDone: ({ email }) => setSentTo(email) });
  if (sentTo) return <DoorCard title={t('forgotSentTitle')} sentence={t('forgotSent', { email: sentTo })}><SignInLink /></DoorCard>;
  const submit = form.handleSubmit(({ email }) => void request.run({ email, ...(vendor && { vendor }) }));
  return (
    <DoorCard title={t('forgotTitle')} sentence={t('forgotSentence')}>
      <form className={classes.form} noValidate onSubmit={(event) => void submit(event)}>
        <TextField form={form} name="email" type="email" label={t('email')} autoComplete="username" autoFocus />
        <FormProblem form={form} />
        <Button type="submit" loading={request.busy}>
          {t('forgotSubmit')}
        </Button>
        <SignInLink />
      </form>
    </DoorCard>
  );
}
