import { type Percent } from '@filiera/shared/money';
import { type Natura } from '@filiera/shared/vat';
import { type Recipient } from './recipient.ts';

/**
 * An electronic invoice of an Italian seller, as much of FatturaPA 1.2.3 as is written here. Amounts are whole hundredths of the currency; texts are any, and written in the schema's
 * characters; days are `YYYY-MM-DD`; countries ISO 3166.
 */
export interface Fattura {
  transmission: Transmission;
  seller: Seller;
  buyer: Buyer;
  document: FatturaDocument;
  /** one at least, at most 9,999 */
  lines: readonly Line[];
  /** one for each rate, nature and exigibility of the lines */
  summaries: readonly Summary[];
  payment?: Payment;
}

export interface Transmission {
  /** who hands the file in: its country and tax code */
  sender: { country: string; code: string };
  /** of this file, unlike any other of the sender's: at most ten ASCII characters */
  progressive: string;
  recipient: Recipient;
}

/** A company, or a person by first and last name. */
export type Name = { company: string } | { firstName: string; lastName: string };

export interface Address {
  street: string;
  number?: string | null;
  postalCode: string;
  city: string;
  /** two letters, in Italy */
  province?: string | null;
  country: string;
}

export interface Seller {
  /** eleven digits, without IT */
  vatNumber: string;
  taxCode?: string | null;
  name: Name;
  /** RF01 is the ordinary one */
  regime: Regime;
  address: Address;
  /** the register of companies: Codice civile art. 2250 asks corporations for it on each document */
  register?: { office: string; number: string; shareCapitalMinor?: number | null; members?: 'SU' | 'SM' | null; isInLiquidation: boolean } | null;
  phone?: string | null;
  email?: string | null;
}

export const regimes = ['RF01', 'RF02', 'RF04', 'RF05', 'RF06', 'RF07', 'RF08', 'RF09', 'RF10', 'RF11', 'RF12', 'RF13', 'RF14', 'RF15', 'RF16', 'RF17', 'RF18', 'RF19'] as const;
export type Regime = (typeof regimes)[number];

export interface Buyer {
  name: Name;
  /** without the prefix of its country; a buyer abroad may have none */
  vatNumber?: string | null;
  /** Italian, of eleven digits or sixteen characters; nobody abroad has one here */
  taxCode?: string | null;
  address: Address;
}

export interface FatturaDocument {
  /** TD01 an invoice, TD04 a credit note, whose amounts are positive too */
  kind: 'TD01' | 'TD04';
  /** ISO 4217, of two decimals */
  currency: string;
  day: string;
  /** at most 20 ASCII characters, with a digit */
  number: string;
  /** with VAT, also where the buyer pays the VAT to the state */
  totalMinor: number;
  /** stamp duty that the seller pays to the state virtually (DM 17 June 2014, art. 6) */
  stampDutyMinor?: number | null;
  /** what it is about, and notes that the law asks for */
  causes?: readonly string[];
  /** the buyer's purchase order; public bodies may need the codes of their tender and project */
  order?: { number: string; day?: string | null; tenderCode?: string | null; projectCode?: string | null } | null;
  /** the invoices that a credit note corrects */
  corrects?: readonly { number: string; day: string }[];
}

/** A percentage above zero, or zero and why. */
export type Tax = { rate: Percent; nature?: null } | { rate: 0; nature: Natura };

export interface Line {
  description: string;
  /** whole and positive; left out where it means nothing */
  quantity?: number | null;
  unit?: string | null;
  /** first and last day of what is paid for */
  period?: { start: string; end: string } | null;
  /** of one, before discounts; left out, it is worked out from the total, to the eighth decimal */
  unitPriceMinor?: number | null;
  /** percentages off the unit price, one after the other; they need a unit price */
  discounts?: readonly Percent[];
  /** net, after discounts, as it was rounded once */
  totalMinor: number;
  tax: Tax;
  /** for N3.5: the buyer's declaration, by its number at the Agenzia (17 digits, dash, 6 digits) and the day of its receipt */
  declaration?: { protocol: string; day: string } | null;
}

export interface Summary {
  tax: Tax;
  baseMinor: number;
  taxMinor: number;
  /** I is due at once, D when it is paid, S is paid to the state by the buyer (DPR 633/72, art. 17-ter) */
  exigibility: 'I' | 'D' | 'S';
  /** the law that N.. rests on; needed with it */
  legalReference?: string | null;
}

export interface Payment {
  /** TP02 in full, TP01 in parts, TP03 in advance */
  terms: 'TP01' | 'TP02' | 'TP03';
  details: readonly PaymentDetail[];
}

export interface PaymentDetail {
  /** MP05 bank transfer, MP08 card */
  means: 'MP05' | 'MP08';
  amountMinor: number;
  dueDay?: string | null;
  beneficiary?: string | null;
  bank?: string | null;
  iban?: string | null;
  bic?: string | null;
  /** what the payer is asked to write */
  reference?: string | null;
}
