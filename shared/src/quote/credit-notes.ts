import { isPositive, sum, type Money } from '../money/index.ts';
import { isSameTreatment, vatTotals, type VatTotals, type VatTreatment } from '../vat/index.ts';
import type { AppliedCredit, CreditSource } from './apply-credits.ts';

/** What goes back to one payer under one treatment, amounts positive; `payable` is what enters its balance. */
export interface CreditNoteDraft extends VatTotals {
  readonly payerId: string;
  readonly treatment: VatTreatment;
}

/** One credit note for each payer and VAT treatment that has credit left (S3, M4). */
export function creditNotes(credits: readonly AppliedCredit<CreditSource>[], currency: string): CreditNoteDraft[] {
  const groups = credits
    .filter(({ left }) => isPositive(left))
    .reduce<(CreditSource & { lefts: Money[] })[]>((known, credit) => {
      const group = known.find((other) => other.payerId === credit.payerId && isSameTreatment(other.treatment, credit.treatment));
      if (!group) return [...known, { ...credit, lefts: [credit.left] }];
      group.lefts.push(credit.left);
      return known;
    }, []);
  return groups.map(({ payerId, treatment, lefts }) => ({
    payerId, treatment, ...vatTotals([{ net: sum(lefts, currency), treatment }], currency),
  }));
}
