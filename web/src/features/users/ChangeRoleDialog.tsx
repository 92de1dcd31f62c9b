import { roles, type Role } from '@filiera/shared/access';
import { choice } from '@filiera/shared/schemas';
import { useMemo, useRef } from 'react';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useChangeUserRoleMutation } from '@/generated/users.ts';
import { SoleAdministratorNote } from '@/lib/people/SoleAdministratorNote.tsx';
import { notifyDone } from '@/lib/notify.ts';
import { useAction } from '@/lib/use-action.ts';
import { useSchemaForm } from '@/lib/use-schema-form.ts';
import { FormDialog } from '@/ui/FormDialog.tsx';
import { RoleChoice } from './RoleChoice.tsx';
import type { UsersTenant } from './UserDialogs.tsx';
import { fullName, type User } from './use-users.ts';

type Props = { tenant: UsersTenant; user: User; onClose: () => void };

export function ChangeRoleDialog({ tenant, user, onClose }: Props) {
  const { t } = useTranslation(['users', 'words']);
  const form = useSchemaForm(useMemo(() => z.object({ role: choice(roles) }), []), { role: user.role as Role });
  const idempotencyKey = useRef(crypto.randomUUID());
  const change = useAction(useChangeUserRoleMutation(), {
    form,
    onDone: ({ user: { role } }) => {
      notifyDone(t('role.done', { name: fullName(user), role: t(`words:role.${role}`) }));
      onClose();
    },
  });
  return (
    <FormDialog
      title={t('role.title', { name: fullName(user) })}
      subtitle={tenant.name}
      form={form}
      onSubmit={({ role }) => change.run({ userId: user.id, role, idempotencyKey: idempotencyKey.current })}
      submitLabel={t('role.submit')}
      busy={change.busy}
      disabled={!form.formState.isDirty}
      footNote={t('role.note')}
      onClose={onClose}
    >
      <Controller control={form.control} name="role" render={({ field, fieldState }) => <RoleChoice value={field.value} onChange={field.onChange} error={fieldState.error?.message} />} />
      {form.watch('role') === 'ADMIN' && user.role !== 'ADMIN' && <SoleAdministratorNote products={tenant.soleAdministratorProducts} />}
    </FormDialog>
  );
}
