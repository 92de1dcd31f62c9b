import { formatPhone } from '@filiera/shared/numbers/phone';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ContactTypeBadge } from '@/lib/vocabulary/ContactTypeBadge.tsx';
import { Address } from '@/ui/Address.tsx';
import { PendingEmail } from '@/lib/pending-email/PendingEmail.tsx';
import { DataTable, type Column } from '@/ui/DataTable.tsx';
import type { OpenContact } from './ContactDialogs.tsx';
import { ContactMenu } from './ContactMenu.tsx';
import { ContactName } from './ContactName.tsx';
import type { Contact } from './use-contacts.ts';
import classes from './contacts.module.css';

export type ContactListProps = {
  /** undefined while the first page is on its way */
  rows: readonly Contact[] | undefined;
  empty: ReactNode;
  more: { onLoad: () => void; busy: boolean } | undefined;
  onOpen: (dialog: OpenContact) => void;
};

export function ContactsTable({ rows, empty, more, onOpen }: ContactListProps) {
  const { t } = useTranslation(['company', 'ui']);
  const columns: Column<Contact>[] = [
    {
      key: 'name',
      header: t('contacts.name'),
      width: '25%',
      render: (contact) => (
        <span className={classes.who}>
          <ContactName contact={contact} />
          {contact.jobTitle && <span className={classes.job}>{contact.jobTitle}</span>}
        </span>
      ),
    },
    { key: 'email', header: t('contacts.email'), width: '30%', interactive: true, render: ({ email, emailChange }) => <><ContactMail email={email} />{emailChange && <PendingEmail change={emailChange} short />}</> },
    { key: 'phone', header: t('contacts.phone'), from: 'md', width: '16%', render: ({ phone }) => <span className={classes.phone}>{phone ? formatPhone(phone) : t('ui:empty')}</span> },
    { key: 'types', header: t('contacts.types'), render: ({ types }) => <ContactTypes types={types} /> },
    {
      key: 'actions',
      header: t('contacts.actions'),
      hideHeader: true,
      width: '44px',
      align: 'end',
      interactive: true,
      render: (contact) => <ContactMenu contact={contact} onOpen={onOpen} />,
    },
  ];
  return (
    <DataTable
      label={t('contacts.title')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      density="double"
      skeletonRows={3}
      canOpen={(contact) => contact.viewerCan.includes('CONTACT_UPDATE')}
      onOpen={(contact) => onOpen({ kind: 'edit', contact })}
      empty={empty}
      more={more}
    />
  );
}

export function ContactMail({ email }: { email: string }) {
  return (
    <a className={classes.mail} href={`mailto:${email}`}>
      <Address>{email}</Address>
    </a>
  );
}

export function ContactTypes({ types }: { types: Contact['types'] }) {
  return (
    <span className={classes.types}>
      {types.map((type) => (
        <ContactTypeBadge key={type} type={type} />
      ))}
    </span>
  );
}
