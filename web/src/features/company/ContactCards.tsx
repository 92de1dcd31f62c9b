import { Button, Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PendingEmail } from '@/lib/pending-email/PendingEmail.tsx';
import { ContactMenu } from './ContactMenu.tsx';
import { ContactName } from './ContactName.tsx';
import { ContactMail, ContactTypes, type ContactListProps } from './ContactsTable.tsx';
import classes from './contacts.module.css';

/** The same contacts for a phone, one below the other. */
export function ContactCards({ rows, empty, more, onOpen }: ContactListProps) {
  const { t } = useTranslation(['company', 'ui']);
  if (!rows) return <Skeleton height={184} radius="lg" />;
  if (rows.length === 0) return <div role="status">{empty}</div>;
  return (
    <>
      <ul className={classes.cards} aria-label={t('contacts.title')}>
        {rows.map((contact) => (
          <li key={contact.id} className={classes.card}>
            <div className={classes.cardWords}>
              <strong className={classes.cardName}>
                <ContactName contact={contact} />
              </strong>
              {contact.jobTitle && <span className={classes.job}>{contact.jobTitle}</span>}
              <ContactMail email={contact.email} />
              {contact.emailChange && <PendingEmail change={contact.emailChange} short />}
              <ContactTypes types={contact.types} />
            </div>
            <ContactMenu contact={contact} onOpen={onOpen} />
          </li>
        ))}
      </ul>
      {more && (
        <div className={classes.more}>
          <Button variant="default" fullWidth onClick={more.onLoad} loading={more.busy}>
            {t('ui:loadMore')}
          </Button>
        </div>
      )}
    </>
  );
}
