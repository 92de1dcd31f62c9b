import type { Cadence, PriceParts_editionFragment as Edition } from '@/generated/types.ts';
import { priceNow } from '@/lib/catalog/component-text.ts';

type Content = { edition: Edition; cadence: Cadence; items: readonly { quantity: number; component: { id: string } }[] };

/** What today's list says of a content: its edition, and every component beyond what that includes; empty for what is no longer sold. */
export function priceParts({ edition, items, cadence }: Content, now: number) {
  const price = priceNow(edition.prices, cadence, now);
  const extras = items.flatMap(({ quantity, component }) => {
    const planned = edition.components.find((one) => one.component.id === component.id);
    const more = quantity - (planned?.included ?? 0);
    return more > 0 ? [{ unitPrice: priceNow(planned?.prices ?? [], cadence, now)?.amount ?? null, quantity: more }] : [];
  });
  return price && extras.every(({ unitPrice }) => unitPrice) ? [{ unitPrice: price.amount, quantity: 1 }, ...extras] : [];
}
