import { isPositive, type Money } from '@filiera/shared/money';
import { isSameTreatment } from '@filiera/shared/vat';
import { type PricedOrder } from './price-order.ts';

/** What a credit gives back of a charge. */
export interface CreditOfCharge {
  chargeId: string;
  payerId: string;
  applied: Money;
  remaining: Money;
  /** which of the receipt's credit notes takes what remains; null where nothing does */
  note: PricedOrder['receipt']['creditNotes'][number] | null;
}

/** All credits of a receipt, also those of other payers, each with the note that it becomes part of. */
export function creditsOf({ receipt: { creditLines, creditNotes } }: PricedOrder): CreditOfCharge[] {
  return creditLines.map(({ charge, payerId, treatment, applied, left }) => ({
    chargeId: charge.id, payerId, applied, remaining: left,
    note: isPositive(left) ? (creditNotes.find((note) => note.payerId === payerId && isSameTreatment(note.treatment, treatment)) ?? null) : null,
  }));
}
