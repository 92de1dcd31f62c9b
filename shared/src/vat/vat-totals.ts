import { add, percentage, sum, zero, type Money } from '../money/index.ts';
import { isSameTreatment, type VatTreatment } from './vat-treatment.ts';

export interface TaxedLine {
  readonly net: Money;
  readonly treatment: VatTreatment;
}

export interface VatSummary {
  readonly treatment: VatTreatment;
  readonly base: Money;
  readonly vat: Money;
}

export interface VatTotals {
  /** one per rate, in the order the rates first appear */
  readonly summaries: readonly VatSummary[];
  readonly net: Money;
  readonly vat: Money;
  /** the document's total, net + VAT */
  readonly total: Money;
  /** what the payer owes of it: the net alone where the VAT is split off */
  readonly payable: Money;
}

/** VAT once per rate on the sum of the rounded lines (M1); a credit note's negative lines mirror its invoice to the cent. */
export function vatTotals(lines: readonly TaxedLine[], currency: string): VatTotals {
  const treatments = lines.reduce<VatTreatment[]>(
    (known, { treatment }) => (known.some((other) => isSameTreatment(other, treatment)) ? known : [...known, treatment]),
    [],
  );
  const summaries = treatments.map((treatment) => {
    const own = lines.filter((line) => isSameTreatment(line.treatment, treatment));
    const base = sum(own.map(({ net }) => net), currency);
    return { treatment, base, vat: percentage(base, treatment.rate) };
  });

  const net = sum(summaries.map(({ base }) => base), currency);
  const vat = sum(summaries.map((summary) => summary.vat), currency);
  const owedVat = summaries.reduce((owed, summary) => (summary.treatment.isSplitPayment ? owed : add(owed, summary.vat)), zero(currency));
  return { summaries, net, vat, total: add(net, vat), payable: add(net, owedVat) };
}
