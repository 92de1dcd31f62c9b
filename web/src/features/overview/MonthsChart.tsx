import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/format/use-format.ts';
import { Card } from '@/ui/Card.tsx';
import { ColumnChart } from '@/ui/ColumnChart.tsx';
import type { MonthColumn } from './months.ts';
import classes from './OverviewPage.module.css';

/** What orders came to, month by month, as they took effect. */
export function MonthsChart({ months, kind, currency }: { months: readonly MonthColumn[]; kind: 'SOLD' | 'SPENT'; currency: string }) {
  const { t, i18n } = useTranslation('overview');
  const format = useFormat();
  const name = new Intl.DateTimeFormat(i18n.language, { month: 'short', timeZone: 'UTC' });
  const money = (minor: number) => format.money({ minor, currency });
  const columns = months.map(({ month, minor, orders }) => ({
    key: month,
    label: name.format(new Date(`${month}-15T12:00:00Z`)),
    solid: Math.max(0, minor),
    told: `${name.format(new Date(`${month}-15T12:00:00Z`))} ${month.slice(0, 4)}: ${money(minor)}, ${t('figure.orders', { count: orders })}`,
  }));
  return (
    <div className={classes.chart}>
      <Card title={t(`months.${kind}`)} note={t('months.note')}>
        <ColumnChart label={t(`months.${kind}`)} columns={columns} solid={t(`months.${kind}`)} format={money} />
      </Card>
    </div>
  );
}
