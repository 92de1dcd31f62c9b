import { Temporal } from 'temporal-polyfill';
import { daysLater, instant, type Instant } from './instant.ts';
import type { Cadence } from './cadence.ts';

/** A refused payment is tried again so many days after expiry, then the subscription expires (S5). */
export const retryDays = [1, 3, 5] as const;

/** Hour of the customer's day at which reminders leave (S5). */
export const reminderHour = 9;

const reminderDays: Record<Cadence, readonly number[]> = { MONTHLY: [7, 1, 0], ANNUAL: [30, 7, 1, 0] };
const transferLeadDays: Record<Cadence, number> = { MONTHLY: 7, ANNUAL: 30 };

export interface Reminder {
  readonly daysBefore: number;
  readonly at: Instant;
}

/** When a subscription that will not renew by itself is reminded of its expiry, at 09:00 of the customer's day, earliest first (S5). */
export function reminders(end: Instant, cadence: Cadence, timeZone: string): Reminder[] {
  return reminderDays[cadence].map((daysBefore) => ({ daysBefore, at: dayBefore(end, daysBefore, timeZone) }));
}

/**
 * The one reminder to send now: the latest whose hour has come and that was not sent; the ones missed before it are dropped (S5).
 * @param sentDaysBefore the last reminder already sent for this end, null when none
 */
export function dueReminder(end: Instant, cadence: Cadence, timeZone: string, sentDaysBefore: number | null, now: Instant): Reminder | null {
  const latest = reminders(end, cadence, timeZone).findLast(({ at }) => at <= now);
  if (!latest || (sentDaysBefore !== null && latest.daysBefore >= sentDaysBefore)) return null;
  return latest;
}

/** When the pending order of an automatic renewal by bank transfer goes out with its instructions (S5). */
export const transferOrderAt = (end: Instant, cadence: Cadence): Instant => daysLater(end, -transferLeadDays[cadence]);

/** When a refused automatic payment is tried again. */
export const retriesAt = (end: Instant): Instant[] => retryDays.map((days) => daysLater(end, days));

function dayBefore(end: Instant, days: number, timeZone: string): Instant {
  const day = Temporal.Instant.fromEpochMilliseconds(end * 1000).toZonedDateTimeISO(timeZone).toPlainDate().subtract({ days });
  const morning = day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from({ hour: reminderHour }) });
  return instant(morning.epochMilliseconds / 1000);
}
