import { prorate, sum, type Money } from '../money/index.ts';
import { isOver, seconds, secondsLeft, type Instant, type Period } from '../period/index.ts';

/** One charge of a subscription: a period, or a top-up over [bought, end). `net` is its price after discounts, not the cash paid for it. */
export interface PaidCharge {
  readonly span: Period;
  readonly net: Money;
}

export interface UnusedCredit<Charge extends PaidCharge> {
  readonly charge: Charge;
  readonly secondsLeft: number;
  readonly spanSeconds: number;
  readonly amount: Money;
}

/**
 * What unused paid time is worth: for each charge whose span is not over, its net price times the share of its seconds still to come (S3).
 * @param charges in order of purchase, whatever else they carry comes back with the credit
 * @param at      the instant of the change
 * @returns one credit per charge with seconds left, each rounded half-up once and never more than was charged
 */
export function unusedCredit<Charge extends PaidCharge>(charges: readonly Charge[], at: Instant): UnusedCredit<Charge>[] {
  return charges
    .filter(({ span }) => !isOver(span, at))
    .map((charge) => ({
      charge,
      secondsLeft: secondsLeft(charge.span, at),
      spanSeconds: seconds(charge.span),
      amount: prorate(charge.net, secondsLeft(charge.span, at), seconds(charge.span)),
    }));
}

export function totalCredit(credits: readonly { readonly amount: Money }[], currency: string): Money {
  return sum(credits.map(({ amount }) => amount), currency);
}
