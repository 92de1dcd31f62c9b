import type { Percent } from '../money/index.ts';
import { euStandardRate, isEuState } from './eu-states.ts';
import { standardRateOn, type EuState } from './vat-rates.ts';

/** What is known of the payer's VAT number. Only VERIFIED ever lowers a rate: a failed or missing check never does (M3). */
export const vatStatuses = ['VERIFIED', 'UNVERIFIED', 'INVALID', 'UNAVAILABLE', 'NONE'] as const;
export type VatStatus = (typeof vatStatuses)[number];

export interface VatCase {
  readonly sellerCountry: string;
  readonly payerCountry: string;
  readonly vatStatus: VatStatus;
  /** a private person; abroad it is refused */
  readonly isConsumer?: boolean;
  /** a domestic public body for which the vendor enabled split payment */
  readonly hasSplitPayment?: boolean;
  /** a domestic payer's letter of intent, recorded by the vendor and in force */
  readonly hasLetterOfIntent?: boolean;
  /** the seller's own rate, when it is not its state's standard one */
  readonly domesticRate?: Percent;
  /** on which the seller's state is asked for its rate, `YYYY-MM-DD`; left out, its latest */
  readonly day?: string;
}

export type VatReason =
  | 'DOMESTIC' | 'SPLIT_PAYMENT' | 'LETTER_OF_INTENT'
  | 'REVERSE_CHARGE' | 'OUTSIDE_EU'
  | 'NUMBER_UNVERIFIED' | 'NUMBER_INVALID' | 'CHECK_UNAVAILABLE' | 'NUMBER_MISSING';

/** How an order is taxed: stored with it, shown with its reason, printed on its invoice. */
export interface VatTreatment {
  readonly rate: Percent;
  /** FatturaPA code of an operation without VAT; null with VAT, or when the seller is not Italian */
  readonly natura: 'N2.1' | 'N3.5' | null;
  readonly reason: VatReason;
  /** VAT stands on the invoice, but the payer owes the net */
  readonly isSplitPayment: boolean;
}

export type VatRefusal = 'CONSUMER_ABROAD';

/**
 * The treatment of an order; the payer decides, not the beneficiary (M3).
 * @throws RangeError when the seller's rate is neither given nor known
 */
export function vatTreatment(vatCase: VatCase): VatTreatment | VatRefusal {
  const { sellerCountry, payerCountry, vatStatus } = vatCase;
  if (sellerCountry === payerCountry) return domestic(vatCase);
  if (vatCase.isConsumer) return 'CONSUMER_ABROAD';
  if (!isEuState(payerCountry) || !isEuState(sellerCountry)) return untaxed('OUTSIDE_EU', 'N2.1', sellerCountry);
  if (vatStatus === 'VERIFIED') return untaxed('REVERSE_CHARGE', 'N2.1', sellerCountry);
  return taxed(vatCase, whyTaxed[vatStatus]);
}

export const isRefusedVat = (treatment: VatTreatment | VatRefusal): treatment is VatRefusal => typeof treatment === 'string';

/** Credits are netted in a new invoice only under the same treatment (M4). */
export function isSameTreatment(a: VatTreatment, b: VatTreatment): boolean {
  return Number(a.rate) === Number(b.rate) && a.natura === b.natura && a.isSplitPayment === b.isSplitPayment;
}

const whyTaxed = {
  UNVERIFIED: 'NUMBER_UNVERIFIED', INVALID: 'NUMBER_INVALID', UNAVAILABLE: 'CHECK_UNAVAILABLE', NONE: 'NUMBER_MISSING',
} as const;

function domestic(vatCase: VatCase): VatTreatment {
  if (vatCase.hasLetterOfIntent) return untaxed('LETTER_OF_INTENT', 'N3.5', vatCase.sellerCountry);
  if (vatCase.hasSplitPayment) return { ...taxed(vatCase, 'SPLIT_PAYMENT'), isSplitPayment: true };
  return taxed(vatCase, 'DOMESTIC');
}

function taxed({ sellerCountry, domesticRate, day }: VatCase, reason: VatReason): VatTreatment {
  const rate = domesticRate ?? (isEuState(sellerCountry) ? standardRate(sellerCountry, day) : undefined);
  if (rate === undefined) throw new RangeError(`No VAT rate known for a seller in ${sellerCountry}`);
  return { rate, natura: null, reason, isSplitPayment: false };
}

const standardRate = (country: EuState, day: string | undefined): number => (day === undefined ? euStandardRate[country] : standardRateOn(country, day).percent);

function untaxed(reason: VatReason, natura: 'N2.1' | 'N3.5', sellerCountry: string): VatTreatment {
  return { rate: 0, natura: sellerCountry === 'IT' ? natura : null, reason, isSplitPayment: false };
}
