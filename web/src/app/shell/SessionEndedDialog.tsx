import { useApolloClient } from '@apollo/client/react';
import { Button, Stack, TextInput } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';
import { useId } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ViewerDocument } from '@/generated/app.ts';
import { useSignInMutation } from '@/generated/sign-in.ts';
import { lastVendor } from '@/lib/last-vendor.ts';
import { settleSession } from '@/lib/session.ts';
import { useAction } from '@/lib/use-action.ts';
import { useViewer } from '@/lib/viewer.ts';
import { Dialog } from '@/ui/Dialog.tsx';
import { FormProblem } from '@/ui/FormProblem.tsx';
import { PasswordField } from '@/ui/PasswordField.tsx';

/** The same person signs in again where they are, here or in another tab, and what they were sending goes on. */
export function SessionEndedDialog() {
  const { t } = useTranslation(['app', 'ui']);
  const { id, email } = useViewer();
  const client = useApolloClient();
  const formId = useId();
  const form = useForm({ defaultValues: { password: '' } });
  const vendor = lastVendor();
  const signIn = useAction(useSignInMutation(), { form, onDone: () => settleSession(true) });
  const submit = form.handleSubmit(({ password }) => void signIn.run({ email: email ?? '', password, ...(vendor && { vendor }) }));

  useWindowEvent('focus', () => {
    client.query({ query: ViewerDocument, fetchPolicy: 'no-cache' }).then(
      ({ data }) => data?.viewer?.id === id && settleSession(true),
      () => undefined,
    );
  });
  const foot = (
    <>
      <FormProblem form={form} />
      <Button variant="default" onClick={() => settleSession(false)}>
        {t('ui:cancel')}
      </Button>
      <Button type="submit" form={formId} loading={signIn.busy}>
        {t('session.signIn')}
      </Button>
    </>
  );
  return (
    <Dialog title={t('session.title')} subtitle={t('session.sentence')} isOnTop onClose={() => settleSession(false)} foot={foot}>
      <form id={formId} noValidate onSubmit={(event) => void submit(event)}>
        <Stack gap="xs">
          <TextInput label={t('session.email')} value={email ?? ''} readOnly autoComplete="username" />
          <PasswordField form={form} name="password" rules={{ required: t('session.passwordMissing') }} label={t('session.password')} autoComplete="current-password" data-autofocus />
        </Stack>
      </form>
    </Dialog>
  );
}
