import { useState } from 'react';
import { lazyPart } from '@/lib/lazy-part.tsx';
import type { Contact, ContactsTenant } from './use-contacts.ts';

const AddContactDialog = lazyPart(() => import('./AddContactDialog.tsx').then((m) => m.AddContactDialog));
const EditContactDialog = lazyPart(() => import('./EditContactDialog.tsx').then((m) => m.EditContactDialog));
const RemoveContactDialog = lazyPart(() => import('./RemoveContactDialog.tsx').then((m) => m.RemoveContactDialog));

/** `isExisting`: the user that was picked already was this contact. */
export type OpenContact = { kind: 'add' } | { kind: 'edit'; contact: Contact; isExisting?: boolean } | { kind: 'remove'; contact: Contact };

export function useContactDialogs() {
  const [dialog, setDialog] = useState<OpenContact>();
  return { dialog, open: setDialog, close: () => setDialog(undefined) };
}

type Props = ReturnType<typeof useContactDialogs> & { tenant: ContactsTenant; onChanged: () => void };

/** The one dialog that is open, loaded when first asked for. */
export function ContactDialogs({ dialog, open, close, tenant, onChanged }: Props) {
  if (!dialog) return null;
  return (
    <>
      {dialog.kind === 'add' && <AddContactDialog tenant={tenant} onClose={close} onAdded={onChanged} onExisting={(contact) => open({ kind: 'edit', contact, isExisting: true })} />}
      {dialog.kind === 'edit' && <EditContactDialog key={dialog.contact.id} tenant={tenant} contact={dialog.contact} isExisting={dialog.isExisting ?? false} onClose={close} onSaved={onChanged} />}
      {dialog.kind === 'remove' && <RemoveContactDialog tenant={tenant} contact={dialog.contact} onClose={close} onRemoved={onChanged} />}
    </>
  );
}
