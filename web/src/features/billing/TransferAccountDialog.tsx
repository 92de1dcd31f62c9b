import { formatIban, normalizeIban } from '@filiera/shared/numbers/iban';
import { transferAccountSchema } from '@filiera/shared/schemas';
import { useTranslation } from 'react-i18next';
import { useSaveTransferAccountMutation } from '@/generated/billing.ts';
import type { TransferAccount_accountFragment as Account } from '@/generated/types.ts';
import { ConflictPanel } from '@/lib/conflict/ConflictPanel.tsx';
import { useConflict } from '@/lib/conflict/use-conflict.ts';
import { notifyDone } from '@/lib/notify.ts';
import { ProofFields } from '@/lib/two-factor/ProofFields.tsx';
import { useProof } from '@/lib/two-factor/use-proof.ts';
import { useAction } from '@/lib/use-action.ts';
import { useSchemaForm } from '@/lib/use-schema-form.ts';
import { FieldGrid } from '@/ui/Field.tsx';
import { FormDialog } from '@/ui/FormDialog.tsx';
import { TextField } from '@/ui/TextField.tsx';

type Props = { tenant: { id: string; name: string }; account: Account | null; onSaved: () => void; onClose: () => void };

/** The account that whoever pays a vendor by transfer is told; a wrong digit is found before it is saved (A3), and for another IBAN whoever types it proves to be itself (P1). */
export function TransferAccountDialog({ tenant, account, onSaved, onClose }: Props) {
  const { t } = useTranslation('billing');
  const form = useSchemaForm(transferAccountSchema, { holder: account?.holder ?? tenant.name, iban: account ? formatIban(account.iban) : '', bic: account?.bic ?? '' });
  const { version, conflict, take, choose, isOpen } = useConflict(form, account?.version ?? 0);
  const iban = normalizeIban(form.watch('iban'));
  const proof = useProof(iban !== '' && iban !== account?.iban);
  const save = useAction(useSaveTransferAccountMutation(), {
    form,
    onDone: ({ transferAccount }) => {
      notifyDone(t('account.saved', { iban: formatIban(transferAccount.iban) }));
      onSaved();
      onClose();
    },
    onRefused: (refusal) => {
      if (refusal.__typename !== 'ConcurrentChange') return proof.take(refusal);
      take(refusal);
      return true;
    },
  });
  return (
    <FormDialog
      form={form}
      title={t('account.title')}
      subtitle={tenant.name}
      submitLabel={t('account.save')}
      busy={save.busy}
      onSubmit={(values) => (isOpen() ? undefined : save.run({ tenantId: tenant.id, version, ...values, ...proof.said() }))}
      onClose={onClose}
    >
      <ConflictPanel conflict={conflict} onChoose={choose} label={(name) => t(`account.${name as 'holder' | 'iban' | 'bic'}`)} />
      <FieldGrid as="div" columns={2}>
        <TextField form={form} name="iban" label={t('account.iban')} autoComplete="off" withAsterisk data-autofocus style={{ gridColumn: '1 / -1' }} />
        <TextField form={form} name="holder" label={t('account.holder')} withAsterisk />
        <TextField form={form} name="bic" label={t('account.bic')} description={t('account.bicHint')} autoComplete="off" />
      </FieldGrid>
      <ProofFields proof={proof} />
    </FormDialog>
  );
}
