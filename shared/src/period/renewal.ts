import { anchorAt, boundary, firstPeriod, nextEnd, type Anchor } from './anchor.ts';
import { daysLater, type Instant } from './instant.ts';
import { period, type Period } from './period.ts';

/** Licences work, and a payment still joins on to the natural expiry, for this long after it (S6). */
export const graceDays = 7;
/** From then on a subscription is not renewed but bought anew (S6). */
export const renewableDays = 90;
/** How far ahead of now renewals may be stacked (S4). */
export const stackedMonths = 36;

export interface Renewal {
  /** EARLY before expiry, GRACE within seven days of it, LATE after: only a late one starts at the payment and resets the anchor */
  readonly timing: RenewalTiming;
  readonly period: Period;
  readonly anchor: Anchor;
}
export type RenewalTiming = 'EARLY' | 'GRACE' | 'LATE';
export type RenewalRefusal = 'BEYOND_36_MONTHS' | 'BOUGHT_ANEW';

/**
 * The period that a renewal ordered at this instant would add (S4, S6).
 * @param end    the natural expiry, after every renewal already stacked
 * @param months 1 or 12, the cadence
 */
export function renewalPeriod(anchor: Anchor, end: Instant, months: number, at: Instant): Renewal | RenewalRefusal {
  const renewal = paidRenewal(anchor, end, months, at);
  if (renewal !== 'BOUGHT_ANEW' && renewal.period.end > boundary(anchorAt(at, anchor.timeZone), stackedMonths)) return 'BEYOND_36_MONTHS';
  return renewal;
}

/** The period that a renewal paid at this instant adds. How far ahead one may go was decided when it was ordered: what was ordered is honoured. */
export function paidRenewal(anchor: Anchor, end: Instant, months: number, at: Instant): Renewal | 'BOUGHT_ANEW' {
  if (at >= daysLater(end, renewableDays)) return 'BOUGHT_ANEW';
  const timing = renewalTiming(end, at);
  if (timing === 'LATE') return { timing, ...firstPeriod(at, months, anchor.timeZone) };
  return { timing, period: period(end, nextEnd(anchor, end, months)), anchor };
}

/** Day 7 exactly is late: the grace is half-open like every period. */
export function renewalTiming(end: Instant, at: Instant): RenewalTiming {
  if (at < end) return 'EARLY';
  return at < graceEnd(end) ? 'GRACE' : 'LATE';
}

/** Licences work until here. */
export const graceEnd = (end: Instant): Instant => daysLater(end, graceDays);

export const isRefusedRenewal = (renewal: Renewal | RenewalRefusal): renewal is RenewalRefusal => typeof renewal === 'string';
