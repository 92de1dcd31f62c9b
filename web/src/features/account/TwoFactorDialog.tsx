import { useRef } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useDisableTwoFactorMutation, useRenewRecoveryCodesMutation } from '@/generated/account.ts';
import { notifyDone } from '@/lib/notify.ts';
import { useAction } from '@/lib/use-action.ts';
import { FormDialog } from '@/ui/FormDialog.tsx';
import { PasswordField } from '@/ui/PasswordField.tsx';
import { TextField } from '@/ui/TextField.tsx';
import classes from './account.module.css';

type Props = { kind: 'disable' | 'renew'; asksPassword: boolean; email: string; onCodes: (codes: readonly string[]) => void; onClose: () => void };

/** Turns the second step off, or makes the codes for need anew: for who knows the password and has a code, not for a session left open. */
export function TwoFactorDialog({ kind, asksPassword, email, onCodes, onClose }: Props) {
  const { t } = useTranslation('two-factor');
  const form = useForm({ defaultValues: { password: '', code: '' } });
  const idempotencyKey = useRef(crypto.randomUUID());
  const disable = useAction(useDisableTwoFactorMutation(), {
    form,
    onDone: () => {
      notifyDone(t('card.turnedOff'));
      onClose();
    },
  });
  const renew = useAction(useRenewRecoveryCodesMutation(), {
    form,
    onDone: ({ recoveryCodes }) => {
      onCodes(recoveryCodes);
      onClose();
    },
  });
  const action = kind === 'disable' ? disable : renew;
  return (
    <FormDialog
      form={form}
      title={t(`proof.${kind}Title`)}
      submitLabel={t(`proof.${kind}`)}
      danger={kind === 'disable'}
      busy={action.busy}
      onSubmit={({ password, code }) => action.run({ code, idempotencyKey: idempotencyKey.current, ...(asksPassword && { password }) })}
      onClose={onClose}
    >
      <div className={classes.form}>
        <p className={classes.sentence}>{t(`proof.${kind}Sentence`)}</p>
        <input type="email" autoComplete="username" value={email} readOnly hidden />
        {asksPassword && <PasswordField form={form} name="password" rules={{ required: t('proof.passwordMissing') }} label={t('proof.password')} autoComplete="current-password" data-autofocus />}
        <TextField form={form} name="code" rules={{ required: t('proof.codeMissing') }} label={t('proof.code')} description={t('proof.codeHint')} autoComplete="one-time-code" spellCheck={false} />
      </div>
    </FormDialog>
  );
}
