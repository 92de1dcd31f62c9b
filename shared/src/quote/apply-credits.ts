import { smaller, subtract, type Money } from '../money/index.ts';
import { isSameTreatment, type VatTreatment } from '../vat/index.ts';

/** A credit for unused time, with whoever was invoiced for that time and how it was taxed (M4). */
export interface CreditSource {
  readonly amount: Money;
  readonly payerId: string;
  readonly treatment: VatTreatment;
}

/** `applied` lowers the new invoice, `left` becomes a credit note; together they are the credit. */
export type AppliedCredit<Credit extends CreditSource> = Credit & { readonly applied: Money; readonly left: Money };

/**
 * Nets credits in the new invoice, oldest first and no further than the charge, but only those of the same payer and VAT treatment: the
 * others are left whole (S3, M4).
 */
export function applyCredits<Credit extends CreditSource>(
  credits: readonly Credit[], charge: Money, payerId: string, treatment: VatTreatment,
): AppliedCredit<Credit>[] {
  let room = charge;
  return credits.map((credit) => {
    const canNet = credit.payerId === payerId && isSameTreatment(credit.treatment, treatment);
    const applied = smaller(credit.amount, canNet ? room : subtract(charge, charge));
    room = subtract(room, applied);
    return { ...credit, applied, left: subtract(credit.amount, applied) };
  });
}
