import { priceNow } from '@/lib/catalog/component-text.ts';

type Price = { id: string; cadence: 'MONTHLY' | 'ANNUAL'; validFrom: string; amount: { minor: number; currency: string } };

/** The clock on screen goes by the minute: what has just begun counts. */
export const clockStepMs = 60_000;

export const cadences = ['MONTHLY', 'ANNUAL'] as const;

/** What counts at an instant and what begins after it, earliest first, for a month and for a year. */
export function pricesOf(prices: readonly Price[], at: number) {
  return cadences.map((cadence) => ({
    cadence,
    now: priceNow(prices, cadence, at),
    next: prices.filter((price) => price.cadence === cadence && Date.parse(price.validFrom) > at).sort((one, other) => Date.parse(one.validFrom) - Date.parse(other.validFrom)),
  }));
}
