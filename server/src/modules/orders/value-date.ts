import { Temporal } from 'temporal-polyfill';
import { type PaidAt } from '../subscriptions/index.ts';
import { type Order } from './order.entity.ts';

/** What is wrong with a value date: money is never from the future (S6), and none for an order came before its number was there to name. */
export type ValueDateIssue = 'inFuture' | 'beforeOrder';

export function valueDateIssue(valueDate: string, { placedAt }: Order, now: Date, timeZone: string): ValueDateIssue | undefined {
  if (valueDate > dayOf(now, timeZone)) return 'inFuture';
  return valueDate < dayOf(placedAt, timeZone) ? 'beforeOrder' : undefined;
}

/** The day that money counts from which a bank has booked (S6). Some of it is valued on a day to come, or before its order was there: it never counts from such a day. */
export function dayCounted(valueDate: string, { placedAt }: Pick<Order, 'placedAt'>, now: Date, timeZone: string): string {
  const [first, last] = [dayOf(placedAt, timeZone), dayOf(now, timeZone)];
  if (valueDate > last) return last;
  return valueDate < first ? first : valueDate;
}

/** An order stands for whatever is valued by the last of its days, even if the vendor's bank shows it later. */
export const isTooLate = (valueDate: string, { expiresAt }: Pick<Order, 'expiresAt'>, timeZone: string): boolean => valueDate > dayOf(expiresAt, timeZone);

/** The instants that a value date may mean, a day where the vendor is (S6): not before the order, not after the recording. */
export function paidOn(valueDate: string, { placedAt }: Order, now: Date, timeZone: string): PaidAt {
  const day = Temporal.PlainDate.from(valueDate);
  const startOf = (date: Temporal.PlainDate): number => date.toZonedDateTime(timeZone).epochMilliseconds;
  return {
    earliest: new Date(Math.max(startOf(day), placedAt.getTime())),
    latest: new Date(Math.min(startOf(day.add({ days: 1 })) - 1000, now.getTime())),
  };
}

/** The day of an instant by the calendar of a zone, `2026-03-10`. */
export const dayOf = (at: Date, timeZone: string): string => Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone).toPlainDate().toString();
