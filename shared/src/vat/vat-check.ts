import { later, type Instant } from '../period/instant.ts';

/** A number is not asked for again within so many hours of an answer, wherever in one vendor's tree it is asked for. */
export const vatAnswerHours = 24;

/** Minutes from one question that was not answered to the next; the last of them goes on. */
const pausesMinutes = [5, 30, 120, 360, 720] as const;

/**
 * When a number is asked for again of which the register said nothing.
 * @param tries how often it was asked for in vain by now, 1 or more
 */
export function nextVatQuestion(tries: number, at: Instant): Instant {
  const minutes = pausesMinutes[Math.min(tries, pausesMinutes.length) - 1] ?? pausesMinutes[0];
  return later(at, minutes * 60);
}
