import { Button } from '@mantine/core';
import { newEmailSchema } from '@filiera/shared/schemas';
import { useTranslation } from 'react-i18next';
import { useChangeOwnEmailMutation } from '@/generated/account.ts';
import type { Account_userFragment } from '@/generated/types.ts';
import { PendingEmail } from '@/lib/pending-email/PendingEmail.tsx';
import { notifyDone } from '@/lib/notify.ts';
import { ProofFields } from '@/lib/two-factor/ProofFields.tsx';
import { useProof } from '@/lib/two-factor/use-proof.ts';
import { useAction } from '@/lib/use-action.ts';
import { useSchemaForm } from '@/lib/use-schema-form.ts';
import { FormProblem } from '@/ui/FormProblem.tsx';
import { TextField } from '@/ui/TextField.tsx';
import classes from './account.module.css';

/** The address of now, the one that waits, and a way to ask for another (C3). */
export function EmailForm({ account }: { account: Account_userFragment }) {
  const { t } = useTranslation('account');
  const form = useSchemaForm(newEmailSchema, { email: '' });
  const proof = useProof(form.watch('email') !== '');
  const change = useAction(useChangeOwnEmailMutation(), {
    form,
    onDone: ({ user }) => {
      form.reset({ email: '' });
      proof.form.reset();
      if (user.emailChange) notifyDone(t('email.sent', { email: user.emailChange.newEmail }));
    },
    onRefused: proof.take,
  });
  const submit = form.handleSubmit(({ email }) => void change.run({ email, idempotencyKey: crypto.randomUUID(), ...proof.said() }));
  return (
    <form className={classes.form} noValidate onSubmit={(event) => void submit(event)}>
      <p className={classes.email}>{t('email.now', { email: account.email })}</p>
      {account.emailChange && <PendingEmail change={account.emailChange} />}
      <TextField form={form} name="email" type="email" label={t('email.new')} withAsterisk description={t('email.hint')} autoComplete="email" />
      <ProofFields proof={proof} />
      <FormProblem form={form} />
      <div className={classes.buttons}>
        <Button type="submit" variant="default" loading={change.busy}>
          {t('email.submit')}
        </Button>
      </div>
    </form>
  );
}
