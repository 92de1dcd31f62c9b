import { useFormat } from '@/lib/format/use-format.ts';
import { useNow } from '@/lib/format/use-now.ts';
import { PeriodBar } from '@/ui/PeriodBar.tsx';
import { RelativeDate } from '@/ui/RelativeDate.tsx';
import type { SubscriptionRow_subscriptionFragment as Row } from '@/generated/types.ts';
import { currentPeriods, isInGrace, isRunning, subscriptionState } from './subscription-state.ts';
import classes from './subscriptions.module.css';

/** The paid time as a bar, and below it the same in words. */
export function SubscriptionPeriod({ subscription, size = 'sm' }: { subscription: Row; size?: 'sm' | 'lg' }) {
  const format = useFormat(subscription.timeZone);
  const now = useNow();
  const state = subscriptionState(subscription, now);
  const periods = subscription.isTrial ? [subscription] : currentPeriods(subscription.periods.nodes, now);
  const [first] = periods;
  if (!first) return null;
  const isOver = !isRunning(subscription.status) && !(state === 'EXPIRED' && isInGrace(subscription, now));
  const words = format.period(first.startsAt, subscription.endsAt);
  const tone = state === 'EXPIRING' ? 'attention' : state === 'EXPIRED' ? 'danger' : 'accent';
  return (
    <div className={classes.period}>
      <PeriodBar periods={periods} now={isOver ? Date.parse(subscription.endsAt) : now} tone={tone} size={size} label={words} />
      <div className={classes.periodWords}>
        <span className={classes.quiet}>{words}</span>
        {!isOver && <RelativeDate value={subscription.endsAt} due={state !== 'RENEWED'} timeZone={subscription.timeZone} />}
      </div>
    </div>
  );
}
