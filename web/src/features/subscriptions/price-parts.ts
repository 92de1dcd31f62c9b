import type { SubscriptionPage_subscriptionFragment as Subscription } from '@/generated/types.ts';
import { priceNow } from '@/lib/catalog/component-text.ts';

/** What today's list says of a subscription as it is: its edition, and every component beyond what that includes; empty for what is no longer sold. */
export function priceParts({ edition, components, cadence }: Subscription, now: number) {
  const price = priceNow(edition.prices, cadence, now);
  const extras = components.flatMap(({ quantity, component }) => {
    const planned = edition.components.find((one) => one.component.id === component.id);
    const more = quantity - (planned?.included ?? 0);
    return more > 0 ? [{ unitPrice: priceNow(planned?.prices ?? [], cadence, now)?.amount ?? null, quantity: more }] : [];
  });
  return price && extras.every(({ unitPrice }) => unitPrice) ? [{ unitPrice: price.amount, quantity: 1 }, ...extras] : [];
}
