import { multiply, ratio, sum, type Money } from '@filiera/shared/money';
import { cadenceMonths, type Cadence } from '@filiera/shared/period';

/** What subscriptions cost a month at list price, a year counting a twelfth, and each one's part of it; null for none. */
export function monthlyListPrice<S extends { cadence: Cadence; listPrice: Money }>(subscriptions: readonly S[]): { sum: Money; parts: { subscription: S; amount: Money; divisor: number }[] } | null {
  const [first] = subscriptions;
  if (!first) return null;
  const parts = subscriptions.map((subscription) => {
    const divisor = cadenceMonths[subscription.cadence];
    return { subscription, amount: multiply(subscription.listPrice, ratio(1, divisor)), divisor };
  });
  return { sum: sum(parts.map(({ amount }) => amount), first.listPrice.currency), parts };
}
