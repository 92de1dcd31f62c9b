import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/format/use-format.ts';
import { Card } from '@/ui/Card.tsx';
import { ColumnChart, ColumnLegend } from '@/ui/ColumnChart.tsx';
import type { Week } from './renewals-by-week.ts';
import classes from './OverviewPage.module.css';

/** List prices of what ends in the weeks to come, by itself or by hand. */
export function RenewalsChart({ weeks }: { weeks: readonly Week[] }) {
  const { t } = useTranslation('overview');
  const format = useFormat();
  const money = (minor: number) => format.money({ minor, currency: weeks[0]?.currency ?? 'EUR' });
  const columns = weeks.map(({ startsAt, automatic, byHand }) => ({
    key: startsAt.toISOString(),
    label: format.shortDay(startsAt),
    solid: automatic,
    hatched: byHand,
  }));
  return (
    <div className={classes.chart}>
      <Card title={t('chart.title')} note={t('chart.note')} aside={<ColumnLegend solid={t('chart.automatic')} hatched={t('chart.byHand')} />}>
        <ColumnChart label={t('chart.label')} columns={columns} solid={t('chart.automatic')} hatched={t('chart.byHand')} format={money} />
      </Card>
    </div>
  );
}
