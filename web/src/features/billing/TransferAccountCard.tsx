import { formatIban } from '@filiera/shared/numbers/iban';
import { Button } from '@mantine/core';
import { IconBuildingBank, IconPencil, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyPart } from '@/lib/lazy-part.tsx';
import { useCan } from '@/lib/use-can.ts';
import { Card } from '@/ui/Card.tsx';
import { EmptyState } from '@/ui/EmptyState.tsx';
import { Field, FieldGrid } from '@/ui/Field.tsx';
import type { BillingTenant } from './billing-tenant.ts';
import { LastChange } from './LastChange.tsx';

const TransferAccountDialog = lazyPart(() => import('./TransferAccountDialog.tsx').then((m) => m.TransferAccountDialog));

/** Where transfers to a vendor go: orders, mails and documents name it. */
export function TransferAccountCard({ tenant, onSaved }: { tenant: BillingTenant; onSaved: () => void }) {
  const { t } = useTranslation('billing');
  const [isEditing, setEditing] = useState(false);
  const canEdit = useCan(tenant.viewerCan)('TRANSFER_ACCOUNT_SAVE');
  const account = tenant.billingAccount?.transferAccount;
  const Sign = account ? IconPencil : IconPlus;
  const edit = canEdit && (
    <Button size="xs" variant="default" leftSection={<Sign size={16} stroke={1.6} aria-hidden />} onClick={() => setEditing(true)}>
      {t(account ? 'account.edit' : 'account.add')}
    </Button>
  );
  return (
    <Card title={t('account.title')} note={t('account.note')} aside={edit} foot={account && <LastChange account={account} />}>
      {account ? (
        <FieldGrid columns={2}>
          <Field label={t('account.iban')} value={formatIban(account.iban)} span={2} />
          <Field label={t('account.holder')} value={account.holder} />
          <Field label={t('account.bic')} value={account.bic} />
        </FieldGrid>
      ) : (
        <EmptyState icon={IconBuildingBank} sentence={t('account.empty')} />
      )}
      {isEditing && <TransferAccountDialog tenant={tenant} account={account ?? null} onSaved={onSaved} onClose={() => setEditing(false)} />}
    </Card>
  );
}
