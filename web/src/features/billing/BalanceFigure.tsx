import { useTranslation } from 'react-i18next';
import type { BillingQuery } from '@/generated/types.ts';
import { SumFigure } from '@/lib/amounts/SumFigure.tsx';
import type { Money } from '@/lib/format/format.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { useViewer } from '@/lib/viewer.ts';

type Balance = NonNullable<NonNullable<NonNullable<BillingQuery['tenant']>['billingAccount']>['balance']>;

/** The credit a company has; it opens to what came and went, the latest first. */
export function BalanceFigure({ balance }: { balance: Balance | null }) {
  const { t } = useTranslation('billing');
  const format = useFormat();
  const { currency } = useViewer();
  // Nothing was ever credited: there is no balance yet, which is zero.
  if (!balance) return format.money({ minor: 0, currency });
  const { amount, movements: { nodes, totalCount } } = balance;
  const parts: { label: string; amount: Money }[] = nodes.map((movement) => ({ label: t(`movement.${movement.reason}`, { day: format.date(movement.at), number: movement.order?.number ?? '' }), amount: movement.amount }));
  const earlier = nodes.reduce((left, movement) => left - movement.amount.minor, amount.minor);
  const all = totalCount > nodes.length ? [...parts, { label: t('movement.earlier', { count: totalCount - nodes.length }), amount: { ...amount, minor: earlier } }] : parts;
  return <SumFigure amount={amount} of={t('method.balance')} what="formula.movements" parts={all} />;
}
