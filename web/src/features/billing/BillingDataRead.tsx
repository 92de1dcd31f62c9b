import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCan } from '@/lib/use-can.ts';
import { useKeySequence } from '@/lib/use-key-sequence.ts';
import { Card } from '@/ui/Card.tsx';
import { Field, FieldGrid } from '@/ui/Field.tsx';
import { KeyHint } from '@/ui/KeyHint.tsx';
import { addressLine, ownAddress } from './billing-address.ts';
import type { BillingDataOf } from './billing-tenant.ts';
import { LastChange } from './LastChange.tsx';
import { VatField } from './VatField.tsx';

export function BillingDataRead({ tenant, account, profile, onEdit }: BillingDataOf & { onEdit: () => void }) {
  const { t } = useTranslation('billing');
  const canEdit = useCan(tenant.viewerCan)('BILLING_ACCOUNT_UPDATE');
  useKeySequence({ m: canEdit ? onEdit : undefined });
  const inherited = (own: string | null, fromProfile: string | null) => ({
    value: own ?? fromProfile,
    hint: own === null && fromProfile !== null ? t('data.asProfile') : undefined,
  });
  const own = ownAddress(account.address);
  const foot = (
    <>
      {canEdit && (
        <Button variant="default" onClick={onEdit} leftSection={<IconPencil size={16} stroke={1.6} aria-hidden />} rightSection={<KeyHint keys="m" />} aria-keyshortcuts="M">
          {t('data.edit')}
        </Button>
      )}
      <LastChange account={account} />
    </>
  );
  return (
    <Card title={t('data.title')} foot={foot}>
      <FieldGrid columns={2}>
        <Field label={t('data.invoiceName')} {...inherited(account.invoiceName, profile.legalName)} />
        <Field label={t('data.billingEmail')} value={account.billingEmail} onAdd={canEdit ? onEdit : undefined} />
        <Field label={t('data.address')} value={addressLine(own ?? profile.address)} hint={own ? undefined : t('data.asProfile')} span={2} />
        <Field label={t('data.pec')} {...inherited(account.pec, profile.pec)} />
        <Field label={t('data.sdiCode')} {...inherited(account.sdiCode, profile.sdiCode)} />
        <Field label={t('data.purchaseOrderReference')} value={account.purchaseOrderReference} onAdd={canEdit ? onEdit : undefined} />
        <VatField profile={profile} tenant={tenant} />
      </FieldGrid>
    </Card>
  );
}
