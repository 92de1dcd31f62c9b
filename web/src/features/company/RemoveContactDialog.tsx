import { formatPhone } from '@filiera/shared/numbers/phone';
import { IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRemoveContactMutation } from '@/generated/company.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { notifyDone } from '@/lib/notify.ts';
import { useAction } from '@/lib/use-action.ts';
import { Callout } from '@/ui/Callout.tsx';
import { ConfirmDialog } from '@/ui/ConfirmDialog.tsx';
import { fullName } from './ContactName.tsx';
import type { Contact, ContactsTenant } from './use-contacts.ts';

type Props = { tenant: ContactsTenant; contact: Contact; onClose: () => void; onRemoved: () => void };

const told = ['firstName', 'lastName', 'email', 'phone', 'jobTitle', 'language', 'types'] as const;

/** Says what is lost and what stays: a user it was made from stays, without any contact type (C2). What somebody saved meanwhile is shown before it goes (A4). */
export function RemoveContactDialog({ tenant, contact: read, onClose, onRemoved }: Props) {
  const { t } = useTranslation(['company', 'words']);
  const format = useFormat();
  const [changed, setChanged] = useState<{ contact: Contact; by: string | null }>();
  const contact = changed?.contact ?? read;
  const name = fullName(contact);
  const remove = useAction(useRemoveContactMutation(), {
    onDone: () => {
      notifyDone(t('contacts.removed', { name }));
      onRemoved();
      onClose();
    },
    onRefused: (refusal) => {
      if (refusal.__typename !== 'ContactChanged') return false;
      setChanged({ contact: refusal.contact, by: refusal.changedByName });
      return true;
    },
  });
  const typesOf = (one: Contact) => format.list(one.types.map((type) => t(`words:contactType.${type}`)));
  const words = (one: Contact, field: (typeof told)[number]) => {
    if (field === 'types') return typesOf(one);
    if (field === 'language') return one.language ? t(`words:language.${one.language}`) : t('contacts.languageNone');
    return (field === 'phone' && one.phone ? formatPhone(one.phone) : one[field]) || '—';
  };
  return (
    <ConfirmDialog
      title={t('contacts.removeTitle', { name })}
      sentence={
        <>
          {changed && (
            <div role="alert">
              <Callout icon={IconUsers} tone="attention" title={changed.by ? t('contacts.changedBy', { name: changed.by }) : t('contacts.changedBySomeone')}>
                {told.filter((field) => words(read, field) !== words(contact, field)).map((field) => (
                  <p key={field}>
                    {field === 'types' ? t('contacts.types') : t(`contacts.field.${field}`)}: <s>{words(read, field)}</s> <strong>{words(contact, field)}</strong>
                  </p>
                ))}
                <p>{t('contacts.changedSentence')}</p>
              </Callout>
            </div>
          )}
          <p>{t(contact.user ? 'contacts.removeUser' : 'contacts.removePerson', { name, types: typesOf(contact), count: contact.types.length, company: tenant.name })}</p>
        </>
      }
      confirmLabel={t('contacts.removeConfirm')}
      danger
      busy={remove.busy}
      onConfirm={() => void remove.run({ contactId: contact.id, version: contact.version })}
      onClose={onClose}
    />
  );
}
