import { multiply, ratio, sum, type Money } from '@filiera/shared/money';
import { cadenceMonths, type Cadence } from '@filiera/shared/period';

/** What subscriptions cost a month at list price, a year counting a twelfth; null for none. */
export function monthlyListPrice(subscriptions: readonly { cadence: Cadence; listPrice: Money }[]): Money | null {
  const [first] = subscriptions;
  if (!first) return null;
  return sum(subscriptions.map(({ cadence, listPrice }) => multiply(listPrice, ratio(1, cadenceMonths[cadence]))), first.listPrice.currency);
}
