import { Button } from '@mantine/core';
import { ownAccountSchema, type OwnAccountInput } from '@filiera/shared/schemas';
import { useTranslation } from 'react-i18next';
import { useUpdateOwnAccountMutation } from '@/generated/account.ts';
import type { Account_userFragment } from '@/generated/types.ts';
import { chooseLanguage } from '@/lib/i18n/i18n.ts';
import { isLanguage, languageNames, languages } from '@/lib/i18n/languages.ts';
import { notifyDone } from '@/lib/notify.ts';
import { useAction } from '@/lib/use-action.ts';
import { useSchemaForm } from '@/lib/use-schema-form.ts';
import { FaultyFields } from '@/ui/FaultyFields.tsx';
import { FormProblem } from '@/ui/FormProblem.tsx';
import { SelectField } from '@/ui/SelectField.tsx';
import { TextField } from '@/ui/TextField.tsx';
import classes from './account.module.css';

/** Name and language; the console speaks the language at once, mails from now on. */
export function OwnForm({ account }: { account: Account_userFragment }) {
  const { t } = useTranslation(['account', 'ui']);
  const values: OwnAccountInput = { firstName: account.firstName, lastName: account.lastName, language: account.language };
  const form = useSchemaForm(ownAccountSchema, values);
  const save = useAction(useUpdateOwnAccountMutation(), {
    form,
    onDone: ({ user }) => {
      form.reset({ firstName: user.firstName, lastName: user.lastName, language: user.language });
      if (isLanguage(user.language)) void chooseLanguage(user.language);
      notifyDone(t('own.done'));
    },
  });
  const submit = form.handleSubmit((own) => void save.run(own));
  return (
    <form className={classes.form} noValidate onSubmit={(event) => void submit(event)}>
      <FaultyFields form={form} />
      <div className={classes.pair}>
        <TextField form={form} name="firstName" label={t('own.firstName')} withAsterisk autoComplete="given-name" />
        <TextField form={form} name="lastName" label={t('own.lastName')} withAsterisk autoComplete="family-name" />
      </div>
      <SelectField form={form} name="language" label={t('own.language')} data={languages.map((value) => ({ value, label: languageNames[value] }))} allowDeselect={false} />
      <FormProblem form={form} />
      <div className={classes.buttons}>
        <Button type="submit" loading={save.busy} disabled={!form.formState.isDirty}>
          {t('ui:save')}
        </Button>
      </div>
    </form>
  );
}
