import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useDisableUserMutation, useEnableUserMutation, useRemoveUserMutation, useResendInvitationMutation, useResetTwoFactorMutation, useRevokeInvitationMutation } from '@/generated/users.ts';
import { SoleAdministratorNote } from '@/lib/people/SoleAdministratorNote.tsx';
import { notifyDone } from '@/lib/notify.ts';
import { useAction } from '@/lib/use-action.ts';
import { ConfirmDialog } from '@/ui/ConfirmDialog.tsx';
import type { AccessVerb, UsersTenant } from './UserDialogs.tsx';
import { fullName, type User } from './use-users.ts';
import classes from './users.module.css';

type Props = { verb: AccessVerb; tenant: UsersTenant; user: User; onClose: () => void; onChanged: () => void };

/** Says what will happen to a person's access, then does it. */
export function AccessDialog({ verb, tenant, user, onClose, onChanged }: Props) {
  const { t } = useTranslation('users');
  const words = { name: fullName(user), email: user.email, company: tenant.name };
  const userId = user.id;
  const key = useRef(crypto.randomUUID());
  const onDone = () => {
    notifyDone(t(`${verb}.done`, words));
    onChanged();
    onClose();
  };
  const actions = {
    resend: useAction(useResendInvitationMutation(), { onDone }),
    revoke: useAction(useRevokeInvitationMutation(), { onDone }),
    resetTwoFactor: useAction(useResetTwoFactorMutation(), { onDone }),
    disable: useAction(useDisableUserMutation(), { onDone }),
    enable: useAction(useEnableUserMutation(), { onDone }),
    remove: useAction(useRemoveUserMutation(), { onDone }),
  };
  const idempotencyKey = key.current;
  const run = {
    resend: () => actions.resend.run({ userId, idempotencyKey }),
    revoke: () => actions.revoke.run({ userId }),
    resetTwoFactor: () => actions.resetTwoFactor.run({ userId, idempotencyKey }),
    disable: () => actions.disable.run({ userId, idempotencyKey }),
    enable: () => actions.enable.run({ userId }),
    remove: () => actions.remove.run({ userId, idempotencyKey }),
  };
  return (
    <ConfirmDialog
      title={t(`${verb}.title`, words)}
      sentence={(
        <div className={classes.access}>
          <p>{t(verb === 'remove' && user.contact ? 'remove.sentenceContact' : `${verb}.sentence`, words)}</p>
          {verb === 'enable' && user.role === 'ADMIN' && <SoleAdministratorNote products={tenant.soleAdministratorProducts} />}
        </div>
      )}
      confirmLabel={t(`${verb}.confirm`)}
      danger={verb === 'resetTwoFactor' || verb === 'revoke' || verb === 'remove' || verb === 'disable'}
      busy={actions[verb].busy}
      onConfirm={() => void run[verb]()}
      onClose={onClose}
    />
  );
}
