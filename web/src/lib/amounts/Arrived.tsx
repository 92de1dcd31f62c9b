import { useTranslation } from 'react-i18next';
import type { Money } from '@/lib/format/format.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { missingOf } from './missing-of.ts';

/** How much of what is due came in parts, and how much is missing; nothing where none came. */
export function Arrived({ amounts }: { amounts: { due: Money; arrivedMinor: number } | null }) {
  const { t } = useTranslation('amounts');
  const format = useFormat();
  if (!amounts || amounts.arrivedMinor === 0) return null;
  return <p role="status">{t('transfer.arrived', { arrived: format.money({ ...amounts.due, minor: amounts.arrivedMinor }), missing: format.money(missingOf(amounts)) })}</p>;
}
