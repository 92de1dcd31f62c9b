import { Temporal } from 'temporal-polyfill';
import { instant, type Instant } from './instant.ts';
import { period, type Period } from './period.ts';

/** Where month boundaries are counted from: the wall clock of the first start and the zone it is read in, both kept for good (S2). */
export interface Anchor {
  /** `2025-01-31T23:30:00`, no offset */
  readonly local: string;
  /** an IANA name such as `Europe/Rome` */
  readonly timeZone: string;
}

/** The anchor that a first start at this instant sets. */
export function anchorAt(start: Instant, timeZone: string): Anchor {
  return { local: zoned(start, timeZone).toPlainDateTime().toString(), timeZone };
}

/**
 * The month boundary so many months after the anchor, before it when negative. Counted from the anchor and clamped to a short month, never
 * from another boundary (S2). A wall clock that summer time skips moves forward; of one it repeats, the first is meant.
 */
export function boundary({ local, timeZone }: Anchor, months: number): Instant {
  const wallClock = Temporal.PlainDateTime.from(local).add({ months }, { overflow: 'constrain' });
  return instant(Math.floor(wallClock.toZonedDateTime(timeZone).epochMilliseconds / 1000));
}

/** How many months from the anchor the boundary nearest to this instant lies: of a period's end, its own. */
export function monthIndex(anchor: Anchor, at: Instant): number {
  const origin = Temporal.PlainDateTime.from(anchor.local);
  const local = zoned(at, anchor.timeZone);
  const guess = (local.year - origin.year) * 12 + local.month - origin.month;
  const distance = (months: number) => Math.abs(boundary(anchor, months) - at);
  return [guess, guess - 1, guess + 1].reduce((best, months) => (distance(months) < distance(best) ? months : best));
}

/** A first period: starts now, sets the anchor (S3, S12). */
export function firstPeriod(start: Instant, months: number, timeZone: string): { period: Period; anchor: Anchor } {
  const anchor = anchorAt(start, timeZone);
  return { period: period(start, boundary(anchor, months)), anchor };
}

/** The end that follows an end already reached, on the same anchor: 28 February of an anchor on the 31st is followed by 31 March (S4). */
export function nextEnd(anchor: Anchor, end: Instant, months: number): Instant {
  return boundary(anchor, monthIndex(anchor, end) + months);
}

const zoned = (at: Instant, timeZone: string) => Temporal.Instant.fromEpochMilliseconds(at * 1000).toZonedDateTimeISO(timeZone);
