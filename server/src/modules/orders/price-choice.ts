import { listPrice, type PriceLine, type Quantities } from '@filiera/shared/catalog';
import { unusedCredit } from '@filiera/shared/credit';
import { money, sum, zero, type Money } from '@filiera/shared/money';
import { type Cadence, type Instant, type Period } from '@filiera/shared/period';
import { quote, type Receipt } from '@filiera/shared/quote';
import { type VatTreatment } from '@filiera/shared/vat';
import { type EditionOnSale } from '../catalog/index.ts';
import { chargesOf, treatmentOf, type PaidCharge, type PricingFacts } from './pricing-facts.ts';

/** What is to be had, checked: it may be bought as soon as it has a price. */
export interface Choice {
  kind: 'UPGRADE' | 'RENEWAL';
  edition: EditionOnSale;
  cadence: Cadence;
  /** totals of every component, by its id */
  quantities: Quantities;
  lines: readonly PriceLine[];
  /** the new period, if it is paid now */
  period: Period;
}

/** A credit with what it was computed from, so that everybody can check it. */
export interface Credit {
  charge: PaidCharge;
  secondsLeft: number;
  spanSeconds: number;
  amount: Money;
  payerId: string;
  treatment: VatTreatment;
}

export interface PricedChoice {
  treatment: VatTreatment;
  /** public price of one period */
  listPrice: Money;
  percentOff: number;
  receipt: Receipt<Credit>;
}

/** Price, discount, credit for unused time, VAT and balance, all by the rules of `shared` (M1, M2, M3, S3). */
export function priceChoice({ kind, lines }: Choice, facts: PricingFacts, at: Instant): PricedChoice {
  const treatment = treatmentOf(facts);
  const currency = lines[0]?.unit.currency ?? facts.currency;
  const credits = kind === 'UPGRADE' ? unusedCredit(chargesOf(facts), at).map((credit) => ({ ...credit, payerId: credit.charge.payerId, treatment: credit.charge.treatment })) : [];
  const percentOff = facts.discountBasisPoints / 100;
  const balance = facts.balanceMinor > 0 ? money(facts.balanceMinor, facts.currency) : zero(currency);
  const receipt = quote<Credit>({ currency, payerId: facts.payerId, treatment, lines, percentsOff: [percentOff], credits, balance });
  return { treatment, listPrice: sum(lines.map(listPrice), currency), percentOff, receipt };
}
