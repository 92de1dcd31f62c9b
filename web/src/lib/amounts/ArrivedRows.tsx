import { useTranslation } from 'react-i18next';
import type { Money } from '@/lib/format/format.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { ReceiptRow } from '@/ui/Receipt.tsx';
import { missingOf } from './missing-of.ts';

/** Below the total of a receipt: what came of it in parts, and what a transfer has yet to bring. */
export function ArrivedRows({ amounts }: { amounts: { due: Money; arrivedMinor: number } }) {
  const { t } = useTranslation('amounts');
  const format = useFormat();
  return (
    <>
      <ReceiptRow tone="credit" label={t('transfer.inPart')} value={format.money({ ...amounts.due, minor: -amounts.arrivedMinor })} />
      <ReceiptRow label={t('transfer.left')} value={format.money(missingOf(amounts))} />
    </>
  );
}
