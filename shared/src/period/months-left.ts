import { boundary, monthIndex, type Anchor } from './anchor.ts';
import type { Instant } from './instant.ts';

/**
 * Months a top-up pays for: counted back from the end over the anchor's boundaries on the local calendar, a begun one whole (S7). Exactly
 * one month is 1, one second more is 2, nothing left is 0.
 */
export function monthsLeft(anchor: Anchor, end: Instant, at: Instant): number {
  if (at >= end) return 0;
  const last = monthIndex(anchor, end);
  let months = Math.max(1, last - monthIndex(anchor, at) - 1);
  while (boundary(anchor, last - months) > at) months += 1;
  return months;
}
