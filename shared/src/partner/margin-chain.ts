import { multiply, percentOff, subtract, type Money, type Percent } from '../money/index.ts';

/** One level between vendor and customer: its percentage off the public price, never above its parent's (P9). */
export interface ChainLink<Party> {
  readonly party: Party;
  readonly percent: Percent;
}

export interface MarginChain<Party> {
  readonly vendor: Money;
  /** what each level keeps, in the order given; with the vendor's part they are the price */
  readonly shares: readonly { readonly party: Party; readonly share: Money }[];
}

/** What a level with this percentage pays for a public price, rounded once. */
export const partnerPrice = (price: Money, percent: Percent): Money => multiply(price, percentOff(percent));

/** What a level earns on a public price: that price less its own, so discount and cashback are the same cent (P4). */
export const partnerShare = (price: Money, percent: Percent): Money => subtract(price, partnerPrice(price, percent));

/**
 * Who keeps what of a line's price: differences of rounded cumulative shares, so no cent is lost between levels (P9).
 * @param chain from the vendor's own partner down to the one nearest the customer
 */
export function marginChain<Party>(price: Money, chain: readonly ChainLink<Party>[]): MarginChain<Party> {
  const cumulative = chain.map(({ percent }) => partnerShare(price, percent));
  const shares = chain.map(({ party, percent }, level) => {
    const below = cumulative[level + 1];
    const own = partnerShare(price, percent);
    return { party, share: below ? subtract(own, below) : own };
  });
  const [widest] = cumulative;
  return { vendor: widest ? subtract(price, widest) : price, shares };
}
