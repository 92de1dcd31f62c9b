import { add, subtract, sum, type Money, type Percent } from '../money/index.ts';
import { partnerShare } from './margin-chain.ts';

/**
 * The cashback a further credit or refund takes back: what is earned on the price less the earlier credits, less what is earned once this
 * one is gone too. However a price is credited in parts, the ledger ends at the cashback on what was kept (P10).
 */
export function clawback(paid: Money, percent: Percent, creditedBefore: readonly Money[], credit: Money): Money {
  const before = sum(creditedBefore, paid.currency);
  const earned = (credited: Money) => partnerShare(subtract(paid, credited), percent);
  return subtract(earned(before), earned(add(before, credit)));
}
