import { userInvitationSchema, type UserInvitationInput } from '@filiera/shared/schemas';
import { useRef } from 'react';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useInviteUserMutation } from '@/generated/users.ts';
import { languages } from '@/lib/i18n/languages.ts';
import { useLanguage } from '@/lib/i18n/use-language.ts';
import { SoleAdministratorNote } from '@/lib/people/SoleAdministratorNote.tsx';
import { notifyDone } from '@/lib/notify.ts';
import { useAction } from '@/lib/use-action.ts';
import { useSchemaForm } from '@/lib/use-schema-form.ts';
import { FormDialog } from '@/ui/FormDialog.tsx';
import { SelectField } from '@/ui/SelectField.tsx';
import { TextField } from '@/ui/TextField.tsx';
import { RoleChoice } from './RoleChoice.tsx';
import type { UsersTenant } from './UserDialogs.tsx';
import { fullName } from './use-users.ts';
import classes from './users.module.css';

type Props = { tenant: UsersTenant; onClose: () => void; onInvited: () => void };

export function InviteUserDialog({ tenant, onClose, onInvited }: Props) {
  const { t } = useTranslation(['users', 'ui', 'words']);
  const empty: UserInvitationInput = { firstName: '', lastName: '', email: '', role: 'VIEWER', language: useLanguage() };
  const form = useSchemaForm(userInvitationSchema, empty);
  const idempotencyKey = useRef(crypto.randomUUID());
  const invite = useAction(useInviteUserMutation(), {
    form,
    onDone: ({ user }) => {
      notifyDone(t('invite.done', { name: fullName(user), email: user.email }));
      onInvited();
      onClose();
    },
  });
  return (
    <FormDialog
      title={t('invite.title')}
      subtitle={tenant.name}
      form={form}
      onSubmit={(values) => invite.run({ tenantId: tenant.id, ...values, idempotencyKey: idempotencyKey.current })}
      submitLabel={t('invite.submit')}
      busy={invite.busy}
      footNote={t('ui:required')}
      onClose={onClose}
    >
      <div className={classes.pair}>
        <TextField form={form} name="firstName" label={t('field.firstName')} withAsterisk data-autofocus autoComplete="off" />
        <TextField form={form} name="lastName" label={t('field.lastName')} withAsterisk autoComplete="off" />
      </div>
      <div className={classes.pair}>
        <TextField form={form} name="email" type="email" label={t('field.email')} withAsterisk autoComplete="off" />
        <SelectField form={form} name="language" label={t('field.language')} data={languages.map((value) => ({ value, label: t(`words:language.${value}`) }))} allowDeselect={false} />
      </div>
      <div className={classes.roles}>
        <Controller control={form.control} name="role" render={({ field, fieldState }) => <RoleChoice value={field.value as 'VIEWER'} onChange={field.onChange} error={fieldState.error?.message} />} />
        {form.watch('role') === 'ADMIN' && <SoleAdministratorNote products={tenant.soleAdministratorProducts} />}
      </div>
    </FormDialog>
  );
}
