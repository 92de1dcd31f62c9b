import { requiredText } from '@filiera/shared/schemas';
import { maxLength } from '@filiera/shared/limits';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useRenameTenantMutation } from '@/generated/clients.ts';
import { ConflictPanel } from '@/lib/conflict/ConflictPanel.tsx';
import { useConflict } from '@/lib/conflict/use-conflict.ts';
import { notifyDone } from '@/lib/notify.ts';
import { useAction } from '@/lib/use-action.ts';
import { useSchemaForm } from '@/lib/use-schema-form.ts';
import { FormDialog } from '@/ui/FormDialog.tsx';
import { TextField } from '@/ui/TextField.tsx';

const schema = z.object({ name: requiredText(maxLength.legalName) });

export function RenameTenantDialog({ tenant, onClose }: { tenant: { id: string; name: string; version: number }; onClose: () => void }) {
  const { t } = useTranslation('clients');
  const form = useSchemaForm(schema, { name: tenant.name });
  const { version, conflict, take, choose, isOpen } = useConflict(form, tenant.version);
  const rename = useAction(useRenameTenantMutation(), {
    form,
    onDone: ({ tenant: { name } }) => {
      notifyDone(t('renameDialog.done', { name }));
      onClose();
    },
    onRefused: (refusal) => {
      if (refusal.__typename !== 'ConcurrentChange') return false;
      take(refusal);
      return true;
    },
  });
  return (
    <FormDialog
      title={t('renameDialog.title', { name: tenant.name })}
      subtitle={t('renameDialog.sentence')}
      form={form}
      onSubmit={({ name }) => (isOpen() ? undefined : rename.run({ tenantId: tenant.id, version, name }))}
      submitLabel={t('renameDialog.submit')}
      busy={rename.busy}
      onClose={onClose}
    >
      <ConflictPanel conflict={conflict} onChoose={choose} label={() => t('renameDialog.name')} />
      <TextField form={form} name="name" label={t('renameDialog.name')} withAsterisk data-autofocus />
    </FormDialog>
  );
}
