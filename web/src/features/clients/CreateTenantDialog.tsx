import { useTranslation } from 'react-i18next';
import { useCreateCustomerMutation, useCreatePartnerMutation } from '@/generated/clients.ts';
import { useLanguage } from '@/lib/i18n/use-language.ts';
import { notifyDone } from '@/lib/notify.ts';
import { useAction } from '@/lib/use-action.ts';
import { useSchemaForm } from '@/lib/use-schema-form.ts';
import { useViewer } from '@/lib/viewer.ts';
import { FormDialog } from '@/ui/FormDialog.tsx';
import { emptyTenant, newTenantForm, newTenantInput } from './new-tenant-form.ts';
import { NewTenantFieldset } from './NewTenantFieldset.tsx';

type Props = { kind: 'CUSTOMER' | 'PARTNER'; parent: { id: string; name: string }; onClose: () => void };

/** A company below another: what its first invoice will need, and nothing else. */
export function CreateTenantDialog({ kind, parent, onClose }: Props) {
  const { t } = useTranslation(['clients', 'ui']);
  const { vendorCountry } = useViewer();
  const form = useSchemaForm(newTenantForm, emptyTenant(kind, vendorCountry, useLanguage()));
  const done = { form, onDone: ({ tenant }: { tenant: { name: string } }) => finish(tenant.name) };
  const refetch = { refetchQueries: ['Clients', 'Company'] };
  const customer = useAction(useCreateCustomerMutation(refetch), done);
  const partner = useAction(useCreatePartnerMutation(refetch), done);
  const create = kind === 'PARTNER' ? partner : customer;

  function finish(name: string) {
    notifyDone(t('create.done', { name }));
    onClose();
  }
  return (
    <FormDialog
      title={t(`create.title.${kind}`)}
      subtitle={`${t('create.below')} ${parent.name}`}
      form={form}
      onSubmit={(values) => create.run(newTenantInput(parent.id, values))}
      submitLabel={t(`create.submit.${kind}`)}
      busy={create.busy}
      footNote={t('ui:required')}
      onClose={onClose}
    >
      <NewTenantFieldset form={form} />
    </FormDialog>
  );
}
