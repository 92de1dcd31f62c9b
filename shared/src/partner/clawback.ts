import { money, ratio, multiply, subtract, sum, add, type Money } from '../money/index.ts';

/**
 * What is earned on a part of a price that is kept: that part less the earner's own price of it, rounded as a price is. On all of it that is the share, on nothing nothing, and on a price of
 * one line what `partnerShare` says.
 * @param share what is earned on all that was paid, between nothing and all of it
 */
export function shareOfKept(paid: Money, share: Money, kept: Money): Money {
  if (paid.minor === 0) return money(0, paid.currency);
  return subtract(kept, multiply(kept, ratio(subtract(paid, share).minor, paid.minor)));
}

/**
 * The cashback a further credit or refund takes back: what is earned on the price less the earlier credits, less what is earned once this
 * one is gone too. However a price is credited in parts, the ledger ends at the cashback on what was kept (P10).
 */
export function clawback(paid: Money, share: Money, creditedBefore: readonly Money[], credit: Money): Money {
  const before = sum(creditedBefore, paid.currency);
  const earned = (credited: Money) => shareOfKept(paid, share, subtract(paid, credited));
  return subtract(earned(before), earned(add(before, credit)));
}
