import { add, money, negate, smaller, subtract, sum, zero, type Money, type Percent } from '../money/index.ts';
import type { PriceLine } from '../catalog/index.ts';
import { stampDuty, vatTotals, type VatSummary, type VatTreatment } from '../vat/index.ts';
import { applyCredits, type AppliedCredit, type CreditSource } from './apply-credits.ts';
import { creditNotes, type CreditNoteDraft } from './credit-notes.ts';
import { discountLines, type DiscountedLine } from './price-lines.ts';

export interface QuoteInput<Credit extends CreditSource, Line extends PriceLine = PriceLine> {
  readonly currency: string;
  /** who will be invoiced, and so whose tax and balance count */
  readonly payerId: string;
  readonly treatment: VatTreatment;
  readonly lines: readonly Line[];
  /** off all of them, stacked by multiplication */
  readonly percentsOff?: readonly Percent[];
  /** a fixed amount off before VAT */
  readonly fixedDiscount?: Money;
  /** for unused time, oldest first */
  readonly credits?: readonly Credit[];
  /** what the payer has with the vendor, VAT included */
  readonly balance?: Money;
  /** of a seller that charges stamp duty to its buyers: the day whose law says how much; left out, the seller bears it */
  readonly stampDutyOn?: string;
}

export interface Receipt<Credit extends CreditSource, Line extends PriceLine = PriceLine> {
  readonly lines: readonly DiscountedLine<Line>[];
  readonly creditLines: readonly AppliedCredit<Credit>[];
  /** lines after discounts, before credit */
  readonly charge: Money;
  readonly creditApplied: Money;
  /** credit that this invoice could not take, net of VAT */
  readonly creditLeft: Money;
  /** charge less credit applied: the base of the VAT */
  readonly net: Money;
  readonly summaries: readonly VatSummary[];
  readonly vat: Money;
  /** charged to the payer, outside VAT and discounts; zero where none is owed or the seller bears it */
  readonly stampDuty: Money;
  /** net, VAT and stamp duty */
  readonly total: Money;
  /** what the payer owes of the total: the net where the VAT is split off */
  readonly payable: Money;
  /** to issue for the credit left, each to its own payer */
  readonly creditNotes: readonly CreditNoteDraft[];
  readonly balanceUsed: Money;
  /** to collect with the payment method, never negative */
  readonly due: Money;
  /** the payer's balance once all this has happened */
  readonly balanceAfter: Money;
}

/**
 * What an action costs: discounts, then credit for unused time, then VAT and stamp duty, then the balance (M2, M3, S3). The preview and the charge are both
 * this function (S8).
 */
export function quote<Credit extends CreditSource, Line extends PriceLine = PriceLine>(input: QuoteInput<Credit, Line>): Receipt<Credit, Line> {
  const { currency, payerId, treatment, percentsOff = [], credits = [], stampDutyOn } = input;
  const none = zero(currency);
  const total = (amounts: readonly Money[]) => sum(amounts, currency);

  const lines = discountLines(input.lines, percentsOff, input.fixedDiscount ?? none);
  const charge = total(lines.map(({ net }) => net));
  const creditLines = applyCredits(credits, charge, payerId, treatment);
  const creditApplied = total(creditLines.map(({ applied }) => applied));
  const taxes = vatTotals([...lines.map(({ net }) => net), negate(creditApplied)].map((net) => ({ net, treatment })), currency);

  // It is owed in euro (DPR 642/1972).
  const duty = money(stampDutyOn !== undefined && currency === 'EUR' ? (stampDuty([{ natura: treatment.natura, minor: taxes.net.minor }], stampDutyOn)?.minor ?? 0) : 0, currency);
  const owed = add(taxes.payable, duty);

  const notes = creditNotes(creditLines, currency);
  const ownNotes = notes.filter((note) => note.payerId === payerId).map(({ payable }) => payable);
  const balance = add(input.balance ?? none, total(ownNotes));
  const balanceUsed = balance.minor > 0 ? smaller(balance, owed) : none;
  return {
    lines, creditLines, charge, creditApplied,
    creditLeft: total(creditLines.map(({ left }) => left)),
    ...taxes, stampDuty: duty, total: add(taxes.total, duty), payable: owed,
    creditNotes: notes, balanceUsed,
    due: subtract(owed, balanceUsed),
    balanceAfter: subtract(balance, balanceUsed),
  };
}
