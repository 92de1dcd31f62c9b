import { rolesWithin } from '@filiera/shared/access';
import { apiKeySchema } from '@filiera/shared/schemas';
import { Select, Space } from '@mantine/core';
import { useState } from 'react';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useCreateApiKeyMutation } from '@/generated/settings.ts';
import type { TenantKind } from '@/generated/types.ts';
import { present } from '@/lib/format/clock.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { useAction } from '@/lib/use-action.ts';
import { useSchemaForm } from '@/lib/use-schema-form.ts';
import { useViewer } from '@/lib/viewer.ts';
import { FieldGrid } from '@/ui/Field.tsx';
import { FormDialog } from '@/ui/FormDialog.tsx';
import { TextField } from '@/ui/TextField.tsx';
import { apiScopes, offeredScopes } from './api-scopes.ts';
import { ScopeFields } from './ScopeFields.tsx';
import { SecretDialog } from './SecretDialog.tsx';

const dayMs = 86_400_000;
const lifetimesDays = [30, 90, 180, 365];

/** Name, role, scopes and expiry within the maker's own; then the secret, once. */
export function CreateApiKeyDialog({ tenant, onClose }: { tenant: { id: string; name: string; kind: TenantKind }; onClose: () => void }) {
  const { t } = useTranslation(['settings', 'words']);
  const format = useFormat();
  const { role: ownRole } = useViewer();
  const [openedAt] = useState(present);
  const [secret, setSecret] = useState<string>();
  const lifetimes = lifetimesDays.map((days) => {
    const at = new Date(openedAt + days * dayMs);
    return { value: at.toISOString(), label: t('create.days', { count: days, day: format.date(at) }) };
  });
  const form = useSchemaForm(apiKeySchema, { name: '', role: 'VIEWER', scopes: [], expiresAt: lifetimes[1]?.value ?? '' });
  const { errors } = form.formState;
  const create = useAction(useCreateApiKeyMutation({ refetchQueries: ['ApiKeys'] }), { form, onDone: (payload) => setSecret(payload.secret) });
  if (secret !== undefined) return <SecretDialog secret={secret} onClose={onClose} />;
  return (
    <FormDialog
      form={form}
      title={t('create.title')}
      subtitle={t('create.subtitle', { name: tenant.name })}
      submitLabel={t('create.submit')}
      busy={create.busy}
      onSubmit={({ name, role, scopes, expiresAt }) =>
        create.run({ tenantId: tenant.id, name, role, scopes: apiScopes(scopes), expiresAt: expiresAt ?? new Date(openedAt + 90 * dayMs).toISOString() })
      }
      onClose={onClose}
    >
      <FieldGrid as="div" columns={2}>
        <TextField form={form} name="name" label={t('create.name')} description={errors.name ? undefined : t('create.nameHint')} withAsterisk data-autofocus style={{ gridColumn: '1 / -1' }} />
        <Controller
          control={form.control}
          name="role"
          render={({ field }) => (
            <Select
              {...field}
              onChange={(next) => {
                if (!next) return;
                field.onChange(next);
                const offered = offeredScopes(form.getValues('role'));
                form.setValue('scopes', form.getValues('scopes').filter((scope) => offered.includes(scope)));
              }}
              label={t('create.role')}
              description={errors.role ? undefined : t('create.roleHint')}
              data={rolesWithin(ownRole).map((value) => ({ value, label: t(`words:role.${value}`) }))}
              error={errors.role?.message}
            />
          )}
        />
        <Controller
          control={form.control}
          name="expiresAt"
          render={({ field }) => <Select {...field} value={field.value ?? null} label={t('create.expires')} data={lifetimes} error={errors.expiresAt?.message} />}
        />
      </FieldGrid>
      <Space h="md" />
      <ScopeFields form={form} isVendor={tenant.kind === 'VENDOR'} />
    </FormDialog>
  );
}
