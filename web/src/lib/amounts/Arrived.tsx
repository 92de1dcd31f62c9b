import { useTranslation } from 'react-i18next';
import type { Arrived_orderFragment as Order } from '@/generated/types.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { missingOf } from './missing-of.ts';

/** What came in parts for an order that awaits the rest: how much of it counts and how much is missing, and what another order used meanwhile (M2). */
export function Arrived({ order: { amounts, transfers = [] } }: { order: Pick<Order, 'amounts'> & Partial<Pick<Order, 'transfers'>> }) {
  const { t } = useTranslation('amounts');
  const format = useFormat();
  if (!amounts || (amounts.arrivedMinor === 0 && transfers.length === 0)) return null;
  const money = (minor: number) => format.money({ ...amounts.due, minor });
  const spentMinor = transfers.reduce((sum, { amount }) => sum + amount.minor, 0) - amounts.arrivedMinor;
  const days = [...new Set(transfers.map(({ at }) => format.date(at)))].join(', ');
  return (
    <div role="status">
      {amounts.arrivedMinor > 0 && <p>{t('transfer.arrived', { arrived: money(amounts.arrivedMinor), missing: format.money(missingOf(amounts)) })}</p>}
      {spentMinor > 0 && <p>{t('transfer.spent', { spent: money(spentMinor), day: days })}</p>}
    </div>
  );
}

/** Said before anybody pays at once: a charge is of the whole, and what came in parts stays in the balance. */
export function WholeCharge({ amounts }: { amounts: Order['amounts'] }) {
  const { t } = useTranslation('amounts');
  const format = useFormat();
  if (!amounts || amounts.arrivedMinor === 0) return null;
  return <p>{t('transfer.whole', { due: format.money(amounts.due), arrived: format.money({ ...amounts.due, minor: amounts.arrivedMinor }) })}</p>;
}
