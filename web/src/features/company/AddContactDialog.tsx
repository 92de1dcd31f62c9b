import { SegmentedControl } from '@mantine/core';
import { contactSchemaIn } from '@filiera/shared/schemas';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAddContactMutation } from '@/generated/company.ts';
import { notifyDone } from '@/lib/notify.ts';
import { useAction } from '@/lib/use-action.ts';
import { useCan } from '@/lib/use-can.ts';
import { useSchemaForm } from '@/lib/use-schema-form.ts';
import { FormDialog } from '@/ui/FormDialog.tsx';
import { emptyContact } from './contact-form.ts';
import { ContactFieldset } from './ContactFieldset.tsx';
import { fullName } from './ContactName.tsx';
import type { Contact, ContactsTenant } from './use-contacts.ts';
import { UserPicker } from './UserPicker.tsx';
import classes from './contacts.module.css';

type Props = { tenant: ContactsTenant; onClose: () => void; onAdded: () => void; onExisting: (contact: Contact) => void };
type Source = 'user' | 'scratch';

/** A contact from a user of the company, names filled in, or from nothing (C1). */
export function AddContactDialog({ tenant, onClose, onAdded, onExisting }: Props) {
  const { t } = useTranslation(['company', 'ui']);
  const canPickUser = useCan(tenant.viewerCan)('USER_READ');
  const [source, setSource] = useState<Source>(canPickUser ? 'user' : 'scratch');
  const [userId, setUserId] = useState<string | null>(null);
  const country = tenant.profile?.country;
  const form = useSchemaForm(useMemo(() => contactSchemaIn(country), [country]), emptyContact);
  const add = useAction(useAddContactMutation(), {
    form,
    onDone: ({ contact }) => {
      notifyDone(t('contacts.added', { name: fullName(contact) }));
      onAdded();
      onClose();
    },
    onRefused: (refusal) => {
      if (refusal.__typename !== 'AlreadyContact') return false;
      onExisting(refusal.contact);
      return true;
    },
  });
  const isWaiting = source === 'user' && userId === null;
  return (
    <FormDialog
      title={t('contacts.add')}
      subtitle={tenant.name}
      form={form}
      onSubmit={(values) => add.run({ tenantId: tenant.id, ...(source === 'user' && { userId }), ...values })}
      submitLabel={t('contacts.add')}
      busy={add.busy}
      disabled={isWaiting}
      footNote={isWaiting ? undefined : t('ui:required')}
      onClose={onClose}
    >
      {canPickUser && (
        <SegmentedControl
          className={classes.source}
          fullWidth
          aria-label={t('contacts.source')}
          value={source}
          onChange={(value) => setSource(value === 'user' ? 'user' : 'scratch')}
          data={[
            { value: 'user', label: t('contacts.fromUser') },
            { value: 'scratch', label: t('contacts.fromScratch') },
          ]}
        />
      )}
      {source === 'user' && (
        <UserPicker
          tenantId={tenant.id}
          value={userId}
          onPick={(user) => {
            setUserId(user.id);
            form.reset({ ...form.getValues(), firstName: user.firstName, lastName: user.lastName, email: user.email });
          }}
        />
      )}
      {!isWaiting && <ContactFieldset form={form} ofUser={source === 'user' ? ['firstName', 'lastName', 'email'] : []} />}
    </FormDialog>
  );
}
