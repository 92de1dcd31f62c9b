import { contactTypes } from '@filiera/shared/access';
import { useController } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { isLanguage, languages } from '@/lib/i18n/languages.ts';
import { useViewer } from '@/lib/viewer.ts';
import { ContactTypeText } from '@/lib/vocabulary/ContactTypeBadge.tsx';
import { CheckCards } from '@/ui/CheckCards.tsx';
import { FieldGrid } from '@/ui/Field.tsx';
import { LockedField } from '@/ui/LockedField.tsx';
import { SelectField } from '@/ui/SelectField.tsx';
import { TextField } from '@/ui/TextField.tsx';
import { typesFor, type ContactForm } from './contact-form.ts';

const texts = ['firstName', 'lastName', 'email', 'phone', 'jobTitle'] as const;

type Props = {
  form: ContactForm;
  marksChange?: boolean;
  /** what is the user's it is made from, and only that person's to change (C1) */
  ofUser: readonly (typeof texts)[number][];
  emailNote?: string | undefined;
};

/** Who the contact is and what it is told about. */
export function ContactFieldset({ form, marksChange = false, ofUser, emailNote }: Props) {
  const { t } = useTranslation(['company', 'words']);
  const { role } = useViewer();
  const allowed = typesFor(role);
  const field = (name: (typeof texts)[number]) => ({ form, name, label: t(`contacts.field.${name}`), marksChange, autoComplete: 'off' });
  const { field: types, fieldState } = useController({ control: form.control, name: 'types' });
  return (
    <>
      <FieldGrid as="div" columns={2}>
        {(['firstName', 'lastName', 'email'] as const).map((name) =>
          ofUser.includes(name) ? (
            <LockedField key={name} label={t(`contacts.field.${name}`)} why={t('contacts.ofUser')} value={form.watch(name)} />
          ) : (
            <TextField key={name} {...field(name)} withAsterisk {...(name === 'email' && { type: 'email', description: form.formState.errors.email ? undefined : emailNote })} />
          ),
        )}
        <TextField {...field('phone')} type="tel" />
        <TextField {...field('jobTitle')} />
        <SelectField
          form={form}
          name="language"
          label={t('contacts.field.language')}
          placeholder={t('contacts.languageNone')}
          data={[{ value: '', label: t('contacts.languageNone') }, ...languages.map((value) => ({ value, label: t(`words:language.${value}`) }))]}
          onPick={(value) => form.setValue('language', isLanguage(value) ? value : null, { shouldDirty: true })}
          marksChange={marksChange}
          allowDeselect={false}
        />
      </FieldGrid>
      <CheckCards
        label={t('contacts.types')}
        description={allowed.length < contactTypes.length ? t('contacts.ownArea') : undefined}
        options={contactTypes.map((type) => ({
          value: type,
          label: <ContactTypeText type={type} />,
          detail: t(`contacts.about.${type}`),
          disabled: !allowed.includes(type),
        }))}
        cardRef={types.ref}
        value={types.value}
        onChange={types.onChange}
        error={fieldState.error?.message}
      />
    </>
  );
}
