import { Button } from '@mantine/core';
import { IconCalendarTime, IconCircleCheck, IconDiscount2, IconHistory, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Tiers_tenantFragment as Partner } from '@/generated/types.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { lazyPart } from '@/lib/lazy-part.tsx';
import { useToday } from '@/lib/use-today.ts';
import { Card } from '@/ui/Card.tsx';
import { EmptyState } from '@/ui/EmptyState.tsx';
import { StatusText } from '@/ui/Status.tsx';
import classes from './programme.module.css';

const AssignTierDialog = lazyPart(() => import('./AssignTierDialog.tsx').then((m) => m.AssignTierDialog));
const WithdrawTierDialog = lazyPart(() => import('./WithdrawTierDialog.tsx').then((m) => m.WithdrawTierDialog));

type Tier = Partner['tiers']['nodes'][number];

/** What a partner pays less than the public price, today and from days to come; its parent gives it and takes back what has not begun (P9). */
export function TiersCard({ tenant, canSet }: { tenant: Partner & { name: string }; canSet: boolean }) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const today = useToday();
  const [open, setOpen] = useState<'new' | Tier>();
  // The latest first.
  const tiers = tenant.tiers.nodes;
  const current = tiers.find(({ from }) => from <= today);
  const next = tiers.findLast(({ from }) => from > today);
  const percent = (basisPoints: number) => format.percent(basisPoints / 100);
  const assign = canSet && (
    <Button size="xs" variant="default" leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />} onClick={() => setOpen('new')}>
      {t('tiers.assign')}
    </Button>
  );
  return (
    <Card title={t('tiers.title')} aside={assign}>
      <p className={classes.balance}>{percent(current?.countedBasisPoints ?? 0)}</p>
      <p className={classes.note}>{next ? t('tiers.next', { percent: percent(next.countedBasisPoints), day: format.calendarDay(next.from) }) : t('tiers.note')}</p>
      {tiers.length === 0 && <EmptyState icon={IconDiscount2} sentence={t(canSet ? 'tiers.emptyParent' : 'tiers.empty')} />}
      {tiers.length > 0 && (
        <ul className={classes.tiers} aria-label={t('tiers.list')}>
          {tiers.map((tier, place) => (
            <TierRow key={tier.id} tier={tier} until={tiers[place - 1]?.from} isCurrent={tier === current} onWithdraw={canSet && tier.from > today ? () => setOpen(tier) : undefined} />
          ))}
        </ul>
      )}
      {open === 'new' && <AssignTierDialog tenant={tenant} basisPoints={current?.basisPoints ?? 0} onClose={() => setOpen(undefined)} />}
      {open && open !== 'new' && <WithdrawTierDialog tenant={tenant} tier={open} onClose={() => setOpen(undefined)} />}
    </Card>
  );
}

const looks = {
  holds: { icon: IconCircleCheck, tone: 'good' },
  coming: { icon: IconCalendarTime, tone: 'accent' },
  over: { icon: IconHistory, tone: 'neutral' },
} as const;

type RowProps = { tier: Tier; until: string | undefined; isCurrent: boolean; onWithdraw: (() => void) | undefined };

function TierRow({ tier: { basisPoints, countedBasisPoints, from, assignedAt, assignedByName }, until, isCurrent, onWithdraw }: RowProps) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const today = useToday();
  const state = isCurrent ? 'holds' : from > today ? 'coming' : 'over';
  const day = format.calendarDay(from);
  return (
    <li>
      <div>
        <p className={classes.tier}>
          <strong>{format.percent(basisPoints / 100)}</strong>
          <StatusText {...looks[state]}>{t(`tiers.state.${state}`)}</StatusText>
        </p>
        <p>{until === undefined ? t('tiers.since', { day }) : t('tiers.between', { day, until: format.calendarDay(until) })}</p>
        {state !== 'over' && countedBasisPoints < basisPoints && <p>{t('tiers.bounded', { percent: format.percent(countedBasisPoints / 100) })}</p>}
        <p className={classes.hint}>{t('tiers.assigned', { name: assignedByName, at: format.date(assignedAt) })}</p>
      </div>
      {onWithdraw && (
        <Button size="xs" variant="default" onClick={onWithdraw} aria-label={t('tiers.withdrawOf', { day })}>
          {t('tiers.withdraw')}
        </Button>
      )}
    </li>
  );
}
