import { explainParts } from '@filiera/shared/receipt';
import { useTranslation } from 'react-i18next';
import { useSpeaker } from '@/lib/amounts/use-speaker.ts';
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
  const speaker = useSpeaker();
  const columns = weeks.map(({ startsAt, automatic, byHand, currency, ending }) => ({
    key: startsAt.toISOString(),
    label: format.shortDay(startsAt),
    solid: automatic,
    hatched: byHand,
    explanation: explainParts({ minor: automatic + byHand, currency }, ending.map(({ tenant, product, edition, listPrice }) => ({ label: `${tenant.name}, ${product.name} ${edition.name}`, amount: listPrice })), 'formula.listSum', speaker),
  }));
  return (
    <div className={classes.chart}>
      <Card title={t('chart.title')} note={t('chart.note')} aside={<ColumnLegend solid={t('chart.automatic')} hatched={t('chart.byHand')} />}>
        <ColumnChart label={t('chart.label')} columns={columns} solid={t('chart.automatic')} hatched={t('chart.byHand')} format={money} />
      </Card>
    </div>
  );
}
