import { type Instant, instant } from '@filiera/shared/period';
import { Temporal } from 'temporal-polyfill';

/** The calendar day of an instant, where a company lives. */
export function localDay(at: Instant, timeZone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(at * 1000).toZonedDateTimeISO(timeZone).toPlainDate();
}

/** So many days, then so many months from the day of `from`, at a time of the wall clock there: `dayFrom(now, { days: -7 }, '09:00', 'Europe/Rome')`. */
export function dayFrom(from: Instant, distance: { days?: number; months?: number }, time: string, timeZone: string): Instant {
  const day = localDay(from, timeZone).add({ days: distance.days ?? 0 }).add({ months: distance.months ?? 0 });
  return instant(day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) }).epochMilliseconds / 1000);
}
