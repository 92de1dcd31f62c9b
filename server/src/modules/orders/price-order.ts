import { listPrice, type PriceLine, type Quantities } from '@filiera/shared/catalog';
import { unusedCredit } from '@filiera/shared/credit';
import { money, sum, zero, type Money } from '@filiera/shared/money';
import { toDate, type Cadence, type Instant, type Period } from '@filiera/shared/period';
import { quote, type Receipt } from '@filiera/shared/quote';
import { type VatTreatment } from '@filiera/shared/vat';
import { type EditionOnSale } from '../catalog/index.ts';
import { dayOf } from './value-date.ts';
import { chargesOf, partyOf, payerOf, treatmentOf, type PaidCharge, type PricingFacts } from './pricing-facts.ts';

/** One line to be had, checked: it may be bought as soon as it has a price. */
export interface Choice {
  /** whose it is, or will be */
  tenantId: string;
  /** what it changes, as it stands; null for a new one */
  subscription: { id: string; version: number; editionName: string } | null;
  edition: EditionOnSale;
  cadence: Cadence;
  /** totals of every component, by its id */
  quantities: Quantities;
  /** a top-up's: how many of these it adds, by component id */
  added?: Quantities;
  lines: readonly PriceLine[];
  /** public price of one period; left out, what the lines are worth */
  listPrice?: Money;
  /** the time it pays, if it is paid now */
  period: Period;
}

/** A credit with what it was computed from, so that everybody can check it. */
export interface Credit {
  /** of the line whose subscription it is for */
  position: number;
  charge: PaidCharge;
  secondsLeft: number;
  spanSeconds: number;
  amount: Money;
  payerId: string;
  treatment: VatTreatment;
}

/** A price with the position of the line it belongs to. */
export interface PlacedLine extends PriceLine {
  readonly position: number;
  /** what everybody has off it, without the tier; null for nothing */
  readonly volumePercents: number[] | null;
}

export interface PricedOrder {
  treatment: VatTreatment;
  receipt: Receipt<Credit, PlacedLine>;
}

/**
 * Price, discounts, credit for unused time, VAT and balance of all lines together, by the rules of `shared` (M1, M2, M3, S3): preview and charge,
 * one line or a hundred. @param facts of all their companies, who have one payer; with the charges of whatever is credited
 */
export function priceOrder(choices: readonly Choice[], facts: PricingFacts, at: Instant): PricedOrder {
  const payer = payerOf(facts);
  const treatment = treatmentOf(payer, at);
  const lines = choices.flatMap((choice, index) => choice.lines.map((line): PlacedLine => ({ ...line, position: index + 1, volumePercents: line.percentsOff?.map(Number) ?? null, percentsOff: [...tierOf(choice, facts), ...(line.percentsOff ?? [])] })));
  const credits = choices.flatMap(({ subscription }, index) => unusedCredit(chargesOf(facts, subscription?.id), at)
    .map((credit): Credit => ({ ...credit, position: index + 1, payerId: credit.charge.payerId, treatment: credit.charge.treatment })));
  const currency = lines[0]?.unit.currency ?? payer.currency;
  const balance = payer.balanceMinor > 0 ? money(payer.balanceMinor, payer.currency) : zero(currency);
  return { treatment, receipt: quote<Credit, PlacedLine>({ currency, payerId: payer.payerId, treatment, lines, credits, balance, ...(payer.chargesStampDuty && { stampDutyOn: dayOf(toDate(at), payer.vendorTimeZone) }) }) };
}

/** Public price of one period of a choice. */
export const listPriceOf = ({ listPrice: given, lines }: Choice): Money => given ?? sum(lines.map(listPrice), lines[0]?.unit.currency ?? '');

function tierOf(choice: Choice, facts: PricingFacts): number[] {
  const { discountBasisPoints } = partyOf(facts, choice.tenantId);
  return discountBasisPoints > 0 && !losesDiscount(choice, facts) ? [discountBasisPoints / 100] : [];
}

/** The product wants the partner to be the customer's only administrator, and the customer has one of its own (P8). */
export function losesDiscount({ tenantId, edition }: Choice, facts: PricingFacts): boolean {
  const { hasOwnAdmin, discountBasisPoints } = partyOf(facts, tenantId);
  return edition.wantsSoleAdministrator && hasOwnAdmin && discountBasisPoints > 0;
}
