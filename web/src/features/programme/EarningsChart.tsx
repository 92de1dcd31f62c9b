import { useTranslation } from 'react-i18next';
import type { Programme_monthFragment as Month } from '@/generated/types.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { useNow } from '@/lib/format/use-now.ts';
import { Card } from '@/ui/Card.tsx';
import { ColumnChart } from '@/ui/ColumnChart.tsx';
import { earnedMonths } from './earned-months.ts';
import { useMonthName } from './use-month-name.ts';

/** What was earned of sales, month by month; what credits took back is told with each. */
export function EarningsChart({ months, currency }: { months: readonly Month[]; currency: string }) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const [short, long] = [useMonthName('short'), useMonthName()];
  const now = useNow(3_600_000);
  const money = (minor: number) => format.money({ minor, currency });
  const columns = earnedMonths(months, now).map(({ month, earned, clawedBack }) => ({
    key: month, label: short(month), solid: earned,
    told: t(clawedBack > 0 ? 'months.toldBack' : 'months.told', { month: long(month), earned: money(earned), back: money(clawedBack) }),
  }));
  return (
    <Card title={t('months.title')} note={t('months.note')}>
      <ColumnChart label={t('months.title')} columns={columns} solid={t('months.earned')} format={money} />
    </Card>
  );
}
