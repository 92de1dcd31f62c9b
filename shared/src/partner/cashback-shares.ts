import type { PriceLine } from '../catalog/index.ts';
import { subtract, sum, zero, type Money, type Percent } from '../money/index.ts';
import { discountLines } from '../quote/price-lines.ts';
import type { ChainLink } from './margin-chain.ts';

/** What one level earns of what was charged for a line of an order; nobody earns nothing here. */
export interface CashbackShare<Party> {
  readonly party: Party;
  /** off the public price */
  readonly percent: Percent;
  /** what this level and all below it earn */
  readonly cumulative: Money;
  /** what this level earns: `cumulative` less that of the level below */
  readonly own: Money;
}

export interface CashbackShares<Party> {
  /** what was charged, net of VAT */
  readonly paid: Money;
  readonly shares: readonly CashbackShare<Party>[];
}

/**
 * Who earns what as cashback when a line of an order is charged: each level what its own price is below the charge, less what the levels below it earn (P4, P9). Every price is that of a quote,
 * rounded once per price line, volume discount included, so that cashback and discount are the same cent. Whoever paid its own price has its share in it; those above still earn their difference.
 * @param lines      the public price of what is charged, as quoted, with the percentages off that everybody gets
 * @param paidAt     the percentage that whoever is invoiced has off: 0 for the public price
 * @param chain      from the vendor's own partner down to the one nearest the customer
 */
export function cashbackShares<Party>(lines: readonly PriceLine[], paidAt: Percent, chain: readonly ChainLink<Party>[], currency: string): CashbackShares<Party> {
  const priceAt = (percent: Percent) => sum(discountLines(lines, [percent], zero(currency)).map(({ net }) => net), currency);
  const paid = priceAt(paidAt);
  let below = zero(currency);
  const shares = chain.toReversed().flatMap(({ party, percent }) => {
    const cumulative = subtract(paid, priceAt(percent));
    if (cumulative.minor <= below.minor) return [];
    const own = subtract(cumulative, below);
    below = cumulative;
    return [{ party, percent, cumulative, own }];
  });
  return { paid, shares: shares.toReversed() };
}
