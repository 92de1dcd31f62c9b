import { useTranslation } from 'react-i18next';
import type { ProgrammeQuery } from '@/generated/types.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { Card } from '@/ui/Card.tsx';
import { Receipt, ReceiptPart, ReceiptRow } from '@/ui/Receipt.tsx';
import classes from './programme.module.css';

type Cashback = NonNullable<NonNullable<ProgrammeQuery['tenant']>['cashback']>;

/** What can be spent or asked for now, and what of it is on its way to the partner's bank. */
export function BalanceCard({ cashback: { balance, underWay } }: { cashback: Cashback }) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const locked = underWay.nodes.reduce((sum, { net }) => sum + net.minor, 0);
  return (
    <Card title={t('balance.title')}>
      <p className={classes.balance}>{format.money(balance)}</p>
      <p className={classes.note}>{t(balance.minor < 0 ? 'balance.negative' : 'balance.note')}</p>
      <Receipt label={t('balance.title')}>
        <ReceiptPart>
          <ReceiptRow label={t('balance.available')} value={format.money(balance)} strong />
          <ReceiptRow label={t('balance.locked')} value={format.money({ ...balance, minor: locked })} note={t('balance.payouts', { count: underWay.nodes.length })} tone="quiet" />
        </ReceiptPart>
      </Receipt>
    </Card>
  );
}
