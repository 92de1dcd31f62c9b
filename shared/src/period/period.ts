import type { Instant } from './instant.ts';

/** Half-open: `start` belongs to it, `end` does not (S2). */
export interface Period {
  readonly start: Instant;
  readonly end: Instant;
}

/** @throws RangeError when it would be empty or run backwards */
export function period(start: Instant, end: Instant): Period {
  if (end <= start) throw new RangeError(`A period must end after it starts: ${start} to ${end}`);
  return { start, end };
}

export const seconds = ({ start, end }: Period): number => end - start;

/** Real elapsed seconds still to come: all of them before the start, none from the end on (S3). */
export function secondsLeft({ start, end }: Period, at: Instant): number {
  return Math.max(0, end - Math.max(start, at));
}

export const contains = ({ start, end }: Period, at: Instant): boolean => start <= at && at < end;

export const isOver = ({ end }: Period, at: Instant): boolean => end <= at;
