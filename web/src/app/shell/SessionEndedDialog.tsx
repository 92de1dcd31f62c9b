import { useApolloClient } from '@apollo/client/react';
import { Button, Stack, TextInput } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';
import { useId, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ViewerDocument } from '@/generated/app.ts';
import { useSignInMutation } from '@/generated/sign-in.ts';
import { lastVendor } from '@/lib/last-vendor.ts';
import { settleSession } from '@/lib/session.ts';
import { SecondStepFields, useSecondStep } from '@/lib/two-factor/SecondStep.tsx';
import { useAction } from '@/lib/use-action.ts';
import { useViewer } from '@/lib/viewer.ts';
import { Dialog } from '@/ui/Dialog.tsx';
import { FormProblem } from '@/ui/FormProblem.tsx';
import { PasswordField } from '@/ui/PasswordField.tsx';

/** The same person signs in again where they are, here or in another tab, and what they were sending goes on. */
export function SessionEndedDialog() {
  const { t } = useTranslation(['app', 'ui', 'two-factor', 'reasons']);
  const { id, email } = useViewer();
  const client = useApolloClient();
  const formId = useId();
  const form = useForm({ defaultValues: { password: '' } });
  const vendor = lastVendor();
  const [challenge, setChallenge] = useState<string>();
  const second = useSecondStep(challenge, () => settleSession(true));
  // Whoever has to set up a second step first is led there by the first answer.
  const signIn = useAction(useSignInMutation(), { form, onDone: (entry) => (entry.__typename === 'SignInChallengePayload' ? setChallenge(entry.challenge) : settleSession(true)) });
  const first = form.handleSubmit(({ password }) => void signIn.run({ email: email ?? '', password, ...(vendor && { vendor }) }));

  const submit = challenge ? second.submit : first;

  useWindowEvent('focus', () => {
    client.query({ query: ViewerDocument, fetchPolicy: 'no-cache' }).then(
      ({ data }) => data?.viewer?.id === id && settleSession(true),
      () => undefined,
    );
  });
  const foot = (
    <>
      {challenge ? <FormProblem form={second.form} /> : <FormProblem form={form} />}
      <Button variant="default" onClick={() => settleSession(false)}>
        {t('ui:cancel')}
      </Button>
      <Button type="submit" form={formId} loading={signIn.busy || second.busy}>
        {t('session.signIn')}
      </Button>
    </>
  );
  return (
    <Dialog title={t('session.title')} subtitle={t('session.sentence')} isOnTop onClose={() => settleSession(false)} foot={foot}>
      <form id={formId} noValidate onSubmit={(event) => void submit(event)}>
        <Stack gap="xs">
          <TextInput label={t('session.email')} value={email ?? ''} readOnly autoComplete="username" />
          {challenge ? <SecondStepFields {...second} /> : <PasswordField form={form} name="password" rules={{ required: t('session.passwordMissing') }} label={t('session.password')} autoComplete="current-password" data-autofocus />}
        </Stack>
      </form>
    </Dialog>
  );
}
