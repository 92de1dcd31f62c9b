import { smaller, subtract, type Money } from '../money/index.ts';

export interface CappedCredit {
  /** set against the charge */
  readonly applied: Money;
  /** what of the charge is still to be paid, never negative */
  readonly due: Money;
  /** what the charge could not take: kept for the payer, never a negative invoice */
  readonly left: Money;
}

/** A credit pays no more than the charge; the rest is left over (S3). Both are net of VAT. */
export function capCredit(credit: Money, charge: Money): CappedCredit {
  const applied = smaller(credit, charge);
  return { applied, due: subtract(charge, applied), left: subtract(credit, applied) };
}
