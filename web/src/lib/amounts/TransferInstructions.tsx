import { formatIban } from '@filiera/shared/numbers/iban';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TransferInstructions_orderFragment as Order } from '@/generated/types.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { useParties } from '@/lib/viewer.ts';
import { CopyText } from '@/ui/CopyText.tsx';
import { Field, FieldGrid } from '@/ui/Field.tsx';
import { Arrived } from './Arrived.tsx';
import { missingOf } from './missing-of.ts';

/** What to write on a bank transfer, ready to copy: what is still missing, to which account. */
export function TransferInstructions({ order, columns = 4 }: { order: Order; columns?: 2 | 4 }) {
  const { t } = useTranslation('amounts');
  const format = useFormat();
  const { vendorName } = useParties();
  const { number, amounts, expiresAt, transferAccount: account } = order;
  return (
    <div>
      <Arrived order={order} />
      <FieldGrid columns={columns}>
        <Field label={t(amounts && amounts.arrivedMinor > 0 ? 'transfer.missing' : 'transfer.amount')} value={amounts && <CopyText value={format.money(missingOf(amounts))} label={t('transfer.amount')} />} />
        <Field label={t('transfer.reference')} value={<CopyText value={number} label={t('transfer.reference')} />} />
        {account && <Field label={t('transfer.iban')} value={<CopyText value={formatIban(account.iban)} label={t('transfer.iban')} />} span={2} />}
        <Field label={t(account ? 'transfer.holder' : 'transfer.to')} value={account?.holder ?? vendorName} />
        {account?.bic && <Field label={t('transfer.bic')} value={<CopyText value={account.bic} label={t('transfer.bic')} />} />}
        <Field label={t('transfer.until')} value={format.date(expiresAt)} />
      </FieldGrid>
      {!account && <Text fz="sm" mt="xs" c="var(--f-text-2)">{t('transfer.unknown', { vendor: vendorName })}</Text>}
    </div>
  );
}
