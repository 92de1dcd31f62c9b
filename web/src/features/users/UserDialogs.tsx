import { useState } from 'react';
import type { UsersQuery } from '@/generated/types.ts';
import { lazyPart } from '@/lib/lazy-part.tsx';
import type { User } from './use-users.ts';

const InviteUserDialog = lazyPart(() => import('./InviteUserDialog.tsx').then((m) => m.InviteUserDialog));
const ChangeRoleDialog = lazyPart(() => import('./ChangeRoleDialog.tsx').then((m) => m.ChangeRoleDialog));
const AccessDialog = lazyPart(() => import('./AccessDialog.tsx').then((m) => m.AccessDialog));

export type UsersTenant = NonNullable<UsersQuery['tenant']>;
export type AccessVerb = 'resend' | 'revoke' | 'resetTwoFactor' | 'disable' | 'enable' | 'remove';
export type OpenUser = { kind: 'invite' } | { kind: 'role' | AccessVerb; user: User };

export function useUserDialogs() {
  const [dialog, setDialog] = useState<OpenUser>();
  return { dialog, open: setDialog, close: () => setDialog(undefined) };
}

type Props = Omit<ReturnType<typeof useUserDialogs>, 'open'> & { tenant: UsersTenant; onChanged: () => void };

/** The one dialog that is open, loaded when first asked for. */
export function UserDialogs({ dialog, close, tenant, onChanged }: Props) {
  if (!dialog) return null;
  return (
    <>
      {dialog.kind === 'invite' && <InviteUserDialog tenant={tenant} onClose={close} onInvited={onChanged} />}
      {dialog.kind === 'role' && <ChangeRoleDialog tenant={tenant} user={dialog.user} onClose={close} />}
      {dialog.kind !== 'invite' && dialog.kind !== 'role' && <AccessDialog verb={dialog.kind} tenant={tenant} user={dialog.user} onClose={close} onChanged={onChanged} />}
    </>
  );
}
