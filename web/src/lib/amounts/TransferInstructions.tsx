import { useTranslation } from 'react-i18next';
import type { Money } from '@/lib/format/format.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { useParties } from '@/lib/viewer.ts';
import { CopyText } from '@/ui/CopyText.tsx';
import { Field, FieldGrid } from '@/ui/Field.tsx';

type Props = { number: string; due: Money | undefined; expiresAt: string; columns?: 2 | 4 };

/** What to write on a bank transfer, ready to copy. */
export function TransferInstructions({ number, due, expiresAt, columns = 4 }: Props) {
  const { t } = useTranslation('amounts');
  const format = useFormat();
  const { vendorName } = useParties();
  return (
    <FieldGrid columns={columns}>
      <Field label={t('transfer.amount')} value={due && <CopyText value={format.money(due)} label={t('transfer.amount')} />} />
      <Field label={t('transfer.reference')} value={<CopyText value={number} label={t('transfer.reference')} />} />
      <Field label={t('transfer.to')} value={vendorName} />
      <Field label={t('transfer.until')} value={format.date(expiresAt)} />
    </FieldGrid>
  );
}
