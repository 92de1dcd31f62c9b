import { useTranslation } from 'react-i18next';
import { useRemoveContactMutation } from '@/generated/company.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { notifyDone } from '@/lib/notify.ts';
import { useAction } from '@/lib/use-action.ts';
import { ConfirmDialog } from '@/ui/ConfirmDialog.tsx';
import type { ContactsTenant } from './ContactDialogs.tsx';
import { fullName } from './ContactName.tsx';
import type { Contact } from './use-contacts.ts';

type Props = { tenant: ContactsTenant; contact: Contact; onClose: () => void; onRemoved: () => void };

/** Says what is lost and what stays: a user it was made from stays, without any contact type (C2). */
export function RemoveContactDialog({ tenant, contact, onClose, onRemoved }: Props) {
  const { t } = useTranslation(['company', 'words']);
  const format = useFormat();
  const name = fullName(contact);
  const remove = useAction(useRemoveContactMutation(), {
    onDone: () => {
      notifyDone(t('contacts.removed', { name }));
      onRemoved();
      onClose();
    },
  });
  const types = format.list(contact.types.map((type) => t(`words:contactType.${type}`)));
  return (
    <ConfirmDialog
      title={t('contacts.removeTitle', { name })}
      sentence={t(contact.user ? 'contacts.removeUser' : 'contacts.removePerson', { name, types, count: contact.types.length, company: tenant.name })}
      confirmLabel={t('contacts.removeConfirm')}
      danger
      busy={remove.busy}
      onConfirm={() => void remove.run({ contactId: contact.id })}
      onClose={onClose}
    />
  );
}
