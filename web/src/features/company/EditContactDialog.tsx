import { contactSchemaIn } from '@filiera/shared/schemas';
import { IconInfoCircle } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useUpdateContactMutation } from '@/generated/company.ts';
import { ConflictPanel } from '@/lib/conflict/ConflictPanel.tsx';
import { useConflict } from '@/lib/conflict/use-conflict.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { notifyDone } from '@/lib/notify.ts';
import { PendingEmail } from '@/lib/pending-email/PendingEmail.tsx';
import { ProofFields } from '@/lib/two-factor/ProofFields.tsx';
import { useProof } from '@/lib/two-factor/use-proof.ts';
import { useAction } from '@/lib/use-action.ts';
import { useSchemaForm } from '@/lib/use-schema-form.ts';
import { useViewer } from '@/lib/viewer.ts';
import { Callout } from '@/ui/Callout.tsx';
import { FormDialog } from '@/ui/FormDialog.tsx';
import { contactValues, shownInContactForm } from './contact-form.ts';
import { ContactFieldset } from './ContactFieldset.tsx';
import { fullName } from './ContactName.tsx';
import type { Contact, ContactsTenant } from './use-contacts.ts';
import classes from './contacts.module.css';

type Props = { tenant: ContactsTenant; contact: Contact; isExisting: boolean; onClose: () => void; onSaved: () => void };

export function EditContactDialog({ tenant, contact, isExisting, onClose, onSaved }: Props) {
  const { t } = useTranslation(['company', 'ui', 'words']);
  const format = useFormat();
  const country = tenant.profile?.country;
  const form = useSchemaForm(useMemo(() => contactSchemaIn(country), [country]), contactValues(contact));
  const { version, conflict, take, choose, isOpen } = useConflict(form, contact.version, shownInContactForm);
  const { id: viewerId } = useViewer();
  const proof = useProof(contact.user?.id === viewerId && form.watch('email').trim().toLowerCase() !== contact.email);
  const save = useAction(useUpdateContactMutation(), {
    form,
    onDone: (payload) => {
      const waiting = payload.contact.emailChange?.newEmail;
      notifyDone(waiting && waiting !== contact.emailChange?.newEmail ? t('contacts.emailSent', { email: waiting }) : t('contacts.saved', { name: fullName(payload.contact) }));
      onSaved();
      onClose();
    },
    onRefused: (refusal) => {
      if (refusal.__typename !== 'ConcurrentChange') return proof.take(refusal);
      take(refusal);
      return true;
    },
  });
  const label = (name: string) => (name === 'types' ? t('contacts.types') : t(`contacts.field.${name as 'email'}`));
  const words = (name: string, value: string) => {
    const shown = shownInContactForm(name, value) ?? '';
    if (name === 'language') return shown ? t(`words:language.${shown as 'it'}`) : t('contacts.languageNone');
    return typeof shown === 'string' ? shown : format.list(shown.map((type) => t(`words:contactType.${type}`)));
  };
  return (
    <FormDialog
      title={t('contacts.editTitle')}
      subtitle={`${fullName(contact)}, ${tenant.name}`}
      form={form}
      onSubmit={(values) => (isOpen() ? undefined : save.run({ contactId: contact.id, version, idempotencyKey: crypto.randomUUID(), ...values, ...proof.said() }))}
      submitLabel={t('ui:save')}
      busy={save.busy}
      footNote={t('ui:required')}
      onClose={onClose}
    >
      {isExisting && (
        <div className={classes.existing} role="status">
          <Callout icon={IconInfoCircle} tone="accent" title={t('contacts.existing', { name: fullName(contact) })}>
            <p>{t('contacts.existingSentence')}</p>
          </Callout>
        </div>
      )}
      <ConflictPanel conflict={conflict} onChoose={choose} label={label} words={words} />
      {contact.emailChange && <PendingEmail change={contact.emailChange} />}
      <ContactFieldset form={form} marksChange ofUser={contact.user ? ['firstName', 'lastName'] : []} emailNote={contact.user ? t('contacts.emailNote') : undefined} />
      <ProofFields proof={proof} />
    </FormDialog>
  );
}
