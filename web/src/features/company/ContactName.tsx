import { IconUserCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Contact } from './use-contacts.ts';
import classes from './contacts.module.css';

export const fullName = ({ firstName, lastName }: Pick<Contact, 'firstName' | 'lastName'>) => `${firstName} ${lastName}`;

/** A contact's name; the icon marks who is a user too. */
export function ContactName({ contact }: { contact: Contact }) {
  const { t } = useTranslation('company');
  return (
    <span className={classes.name}>
      {fullName(contact)}
      {contact.user && (
        <span className={classes.user} title={t('contacts.isUser')}>
          <IconUserCheck size={14} stroke={1.6} role="img" aria-label={t('contacts.isUser')} />
        </span>
      )}
    </span>
  );
}
