import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
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
import { SameVatNumberNote, type SameTenant } from './SameVatNumberNote.tsx';
import type { Client } from './use-clients.ts';

type Props = { kind: 'CUSTOMER' | 'PARTNER'; parent: { id: string; name: string }; onCreated: (tenant: Client) => void; onClose: () => void };

/** A company below another: what its first invoice will need, and nothing else. */
export function CreateTenantDialog({ kind, parent, onCreated, onClose }: Props) {
  const { t } = useTranslation(['clients', 'ui']);
  const { vendorCountry } = useViewer();
  const form = useSchemaForm(newTenantForm, emptyTenant(kind, vendorCountry, useLanguage()));
  const navigate = useNavigate();
  const [same, setSame] = useState<{ vatNumber: string; country: string; tenants: readonly SameTenant[] }>();
  const [vatNumber, country] = form.watch(['vatNumber', 'country']);
  // Another number is another question.
  const told = same && same.vatNumber === vatNumber && same.country === country ? same.tenants : undefined;
  const done = {
    form,
    onDone: ({ tenant }: { tenant: Client }) => finish(tenant),
    onRefused: (refusal: { __typename: string; tenants?: readonly SameTenant[] }) => {
      if (refusal.__typename !== 'SameVatNumber' || !refusal.tenants) return false;
      setSame({ vatNumber: vatNumber ?? '', country, tenants: refusal.tenants });
      return true;
    },
  };
  const refetch = { refetchQueries: ['Clients', 'Company'] };
  const customer = useAction(useCreateCustomerMutation(refetch), done);
  const partner = useAction(useCreatePartnerMutation(refetch), done);
  const create = kind === 'PARTNER' ? partner : customer;

  function finish(tenant: Client) {
    const open = { to: '/t/$tenantId', params: { tenantId: tenant.id } } as const;
    notifyDone(t('create.done', { name: tenant.name }), { label: t('create.open'), href: `/t/${tenant.id}`, run: () => void navigate(open) });
    onCreated(tenant);
    onClose();
  }
  return (
    <FormDialog
      title={t(`create.title.${kind}`)}
      subtitle={`${t('create.below')} ${parent.name}`}
      form={form}
      onSubmit={(values) => create.run(newTenantInput(parent.id, told !== undefined, values))}
      submitLabel={t(told ? 'create.submitAnyway' : `create.submit.${kind}`)}
      busy={create.busy}
      footNote={t('ui:required')}
      onClose={onClose}
    >
      <NewTenantFieldset form={form} />
      {told && <SameVatNumberNote tenants={told} />}
    </FormDialog>
  );
}
