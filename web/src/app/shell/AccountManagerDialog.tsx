import { Select } from '@mantine/core';
import { useController, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useSetAccountManagerMutation } from '@/generated/app.ts';
import { errorCode } from '@/lib/error-code.ts';
import { notifyDone } from '@/lib/notify.ts';
import { personText, usePeople } from '@/lib/people/use-people.ts';
import { useAction } from '@/lib/use-action.ts';
import { useViewer } from '@/lib/viewer.ts';
import { FormDialog } from '@/ui/FormDialog.tsx';
import type { Company } from './use-company.ts';

const nobody = 'nobody';
const approvers = { role: ['ADMIN' as const], status: ['ACTIVE' as const] };

/** One of those who may approve what the company asks for: an administrator of the company above it, or of the vendor; or nobody in particular. */
export function AccountManagerDialog({ company, onClose }: { company: Company; onClose: () => void }) {
  const { t } = useTranslation(['app', 'ui']);
  const { home } = useViewer();
  const parent = company.ancestors.at(-1);
  const vendor = home.kind === 'VENDOR' && home.id !== parent?.id ? home : undefined;
  const [ofParent, ofVendor] = [usePeople(parent?.id, approvers), usePeople(vendor?.id, approvers)];
  const form = useForm({ defaultValues: { accountManagerId: company.accountManager?.id ?? null } });
  const { field: { value, onChange, onBlur, ref }, fieldState } = useController({ control: form.control, name: 'accountManagerId' });
  const set = useAction(useSetAccountManagerMutation(), {
    form,
    onDone: ({ tenant: { accountManagerName: name } }) => {
      notifyDone(name ? t('manager.done', { name, company: company.name }) : t('manager.gone', { company: company.name }));
      onClose();
    },
  });
  const error = ofParent.error ?? ofVendor.error;
  const groups = [{ group: parent?.name ?? '', items: ofParent.people }, { group: vendor?.name ?? '', items: ofVendor.people }].filter(({ items }) => items.length > 0);
  return (
    <FormDialog
      title={t('manager.title')}
      subtitle={company.name}
      form={form}
      onSubmit={({ accountManagerId }) => set.run({ tenantId: company.id, accountManagerId })}
      submitLabel={t(value === null && company.accountManagerName ? 'manager.remove' : 'manager.submit')}
      busy={set.busy}
      disabled={!form.formState.isDirty}
      onClose={onClose}
    >
      <Select
        label={t('company.accountManager')}
        description={t('manager.note', { company: company.name })}
        placeholder={ofParent.isLoading ? t('ui:loading') : t('manager.search')}
        nothingFoundMessage={t('manager.noPerson')}
        data={[{ value: nobody, label: t('manager.nobody') }, ...groups.map(({ group, items }) => ({ group, items: items.map((one) => ({ value: one.id, label: personText(one) })) }))]}
        searchable
        openOnFocus={false}
        allowDeselect={false}
        selectFirstOptionOnChange
        data-autofocus
        value={value ?? nobody}
        onChange={(id) => onChange(id === nobody ? null : id)}
        onBlur={onBlur}
        ref={ref}
        error={fieldState.error?.message ?? (error && t(`ui:error.${errorCode(error)}`))}
      />
    </FormDialog>
  );
}
