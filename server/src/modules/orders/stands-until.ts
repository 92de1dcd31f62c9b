import { daysLater, instant, type Instant } from '@filiera/shared/period';
import { type OrderKind } from './order.enums.ts';

/** How long money is awaited, by whatever method (S9). */
const standsDays = 7;

/** Until when an order awaits its money; a top-up no longer than what it adds to (S7, S9). @param lines with the end of what each buys */
export function standsUntil(kind: OrderKind, lines: readonly { endsAt: Date }[], now: Instant): Instant {
  const ends = kind === 'TOP_UP' ? lines.map(({ endsAt }) => instant(endsAt)) : [];
  return instant(Math.min(daysLater(now, standsDays), ...ends));
}
