import { cadences } from './prices-of.ts';

type Amount = { minor: number; currency: string };
type Price = { cadence: 'MONTHLY' | 'ANNUAL'; validFrom: string; amount: Amount };
type Priced = { prices: readonly Price[]; components: readonly { component: { id: string }; prices: readonly Price[] }[] };
type Sent = { monthly: number | null; annual: number | null };

/** What was set by prices that were sent, the year's that was worked out from the month's with it: of the edition first, then of its components. */
export function pricesSet(edition: Priced, sent: Sent & { components: readonly (Sent & { componentId: string })[] }): { componentId?: string; cadence: Price['cadence']; amount: Amount }[] {
  const of = (prices: readonly Price[], { monthly, annual }: Sent) => {
    const begun = prices.filter(({ cadence, amount }) => amount.minor === (cadence === 'MONTHLY' ? monthly : annual)).map(({ validFrom }) => validFrom);
    // Those that were sent last begin together.
    const from = begun.toSorted((one, other) => Date.parse(one) - Date.parse(other)).at(-1);
    return cadences.flatMap((cadence) => prices.filter((price) => price.cadence === cadence && price.validFrom === from).map(({ amount }) => ({ cadence, amount })));
  };
  return [...of(edition.prices, sent), ...sent.components.flatMap(({ componentId, ...prices }) => of(edition.components.find(({ component }) => component.id === componentId)?.prices ?? [], prices).map((price) => ({ componentId, ...price })))];
}
