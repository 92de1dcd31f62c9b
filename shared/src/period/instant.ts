/** Whole seconds since 1970 in UTC (S2). Branded, so milliseconds cannot slip in; compares and subtracts like the number it is. */
export type Instant = number & { readonly unit: 'epoch seconds' };

export const secondsPerDay = 86_400;

/**
 * Reads an ISO text with its offset, a Date, or epoch seconds; parts of a second are cut off.
 * @throws RangeError when it names no instant
 */
export function instant(from: string | Date | number): Instant {
  if (typeof from === 'string' && !/(Z|[+-]\d\d:?\d\d)$/i.test(from)) throw new RangeError(`An instant needs an offset: ${from}`);
  const seconds = typeof from === 'number' ? from : Math.floor(new Date(from).getTime() / 1000);
  if (!Number.isSafeInteger(seconds)) throw new RangeError(`Not an instant: ${from}`);
  return seconds as Instant;
}

/** `2026-03-17T14:23:45Z`, no fraction. */
export function toIso(at: Instant): string {
  return new Date(at * 1000).toISOString().replace('.000Z', 'Z');
}

export const toDate = (at: Instant): Date => new Date(at * 1000);

export const later = (at: Instant, seconds: number): Instant => instant(at + seconds);

/** Elapsed days of 86,400 seconds, as grace and retries count them. */
export const daysLater = (at: Instant, days: number): Instant => later(at, days * secondsPerDay);
