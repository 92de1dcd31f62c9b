import { money, type Money } from '@filiera/shared/money';
import { type Cadence, type Instant } from '@filiera/shared/period';
import { type EditionOnSale } from '../catalog/index.ts';

interface PriceFact {
  cadence: Cadence;
  minor: number;
  currency: string;
  /** epoch seconds */
  from: number;
}

/** An edition with all its prices, past and to come, by their start. */
export interface EditionFacts {
  key: string;
  name: string;
  rank: number;
  vendorId: string;
  productId: string;
  isWithdrawn: boolean;
  wantsSoleAdministrator: boolean;
  productName: string;
  prices: PriceFact[];
  components: { key: string; code: string; position: number; included: number; minimum: number; maximum: number | null; step: number; prices: PriceFact[]; volumeDiscounts: { from: number; basisPoints: number }[] }[];
}

/** Editions as they are sold at one instant and another: an automatic renewal takes the price at its expiry (S1). Each is made once between two changes of its prices. */
export class EditionsOverTime {
  readonly #facts: Map<string, EditionFacts>;
  readonly #changes = new Map<string, number[]>();
  readonly #made = new Map<string, EditionOnSale>();

  constructor(facts: readonly EditionFacts[]) {
    this.#facts = new Map(facts.map((edition) => [edition.key, edition]));
    for (const { key, prices, components } of facts) this.#changes.set(key, [...prices, ...components.flatMap((component) => component.prices)].map(({ from }) => from));
  }

  at(editionId: string, at: Instant): EditionOnSale {
    const facts = this.#facts.get(editionId);
    if (!facts) throw new Error('every subscription has its edition');
    const started = (this.#changes.get(editionId) ?? []).filter((from) => from <= at).length;
    const name = `${editionId} ${started}`;
    const known = this.#made.get(name) ?? onSale(facts, at);
    this.#made.set(name, known);
    return known;
  }

  productName(editionId: string): string {
    return this.#facts.get(editionId)?.productName ?? '';
  }
}

function onSale({ key, name, rank, vendorId, productId, isWithdrawn, wantsSoleAdministrator, prices, components }: EditionFacts, at: Instant): EditionOnSale {
  return {
    key, name, rank, vendorId, productId, isWithdrawn, wantsSoleAdministrator, prices: inForce(prices, at),
    components: components.map(({ prices: own, volumeDiscounts, ...limits }) => ({ ...limits, unitPrices: inForce(own, at), volumeDiscounts: volumeDiscounts.map(({ from, basisPoints }) => ({ from, percent: basisPoints / 100 })) })),
  };
}

const inForce = (inOrder: readonly PriceFact[], at: Instant): Partial<Record<Cadence, Money>> =>
  Object.fromEntries(inOrder.filter(({ from }) => from <= at).map(({ cadence, minor, currency }) => [cadence, money(minor, currency)]));
