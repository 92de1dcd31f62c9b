import { z } from 'zod';
import { money, type Money, type Percent } from '../money/index.ts';
import { anchorAt, instant, period, type Anchor, type Instant, type Period } from '../period/index.ts';
import type { VatTreatment } from '../vat/index.ts';

/** Vectors speak of cents of a euro; without a zone they are in UTC. */
export const eur = (cents: number): Money => money(cents, 'EUR');

export const domesticAt = (rate: Percent): VatTreatment => ({ rate, natura: null, reason: 'DOMESTIC', isSplitPayment: false });

export const utc = (text: string): Instant => instant(text.includes('T') ? (/Z$/.test(text) ? text : `${text}Z`) : `${text}T00:00:00Z`);

/** The earliest anchor in UTC that has the day of month wanted and lies before the instant: where a vector names a day, not a start. */
export function anchorOn(day: number, before: Instant): Anchor {
  const months = Array.from({ length: 24 }, (_, index) => new Date(Date.UTC(new Date(before * 1000).getUTCFullYear() - 2, index, day)));
  const start = months.find((date) => date.getUTCDate() === day);
  if (!start) throw new RangeError(`No month has a day ${day}`);
  return anchorAt(instant(start), 'UTC');
}

export const span = z.object({ period_start: z.string(), period_end: z.string() })
  .transform(({ period_start, period_end }): Period => period(utc(period_start), utc(period_end)));
