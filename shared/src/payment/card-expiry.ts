import { Temporal } from 'temporal-polyfill';
import { instant, type Instant } from '../period/index.ts';

/** The last month in which a card is good, as it is printed on it. */
export interface CardExpiry {
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
}

/** How many days before it is no longer good its owner is told, each once (P1). */
export const expiryWarningDays = [30, 7] as const;
export type ExpiryWarning = (typeof expiryWarningDays)[number];

/** The first instant at which a card is no longer good: midnight after the last day of its month, where its owner is. */
export function cardExpiresAt(expiry: CardExpiry, timeZone: string): Instant {
  return instantOf(firstDayAfter(expiry), timeZone);
}

/** The warning that is due: the latest whose day has come; null before the first, and once the card has expired. */
export function dueExpiryWarning(expiry: CardExpiry, timeZone: string, at: Instant): ExpiryWarning | null {
  if (at >= cardExpiresAt(expiry, timeZone)) return null;
  return expiryWarningDays.findLast((days) => at >= instantOf(firstDayAfter(expiry).subtract({ days }), timeZone)) ?? null;
}

const firstDayAfter = ({ year, month }: CardExpiry): Temporal.PlainDate => Temporal.PlainDate.from({ year, month, day: 1 }).add({ months: 1 });
const instantOf = (day: Temporal.PlainDate, timeZone: string): Instant => instant(day.toZonedDateTime({ timeZone }).epochMilliseconds / 1000);
