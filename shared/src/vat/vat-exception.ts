import { splitPaymentOn } from './split-payment.ts';
import type { VatCase } from './vat-treatment.ts';

/** What the vendor recorded of a payer at home: half-open days, `until` null as long as no end is known. */
export interface VatException {
  readonly kind: 'PUBLIC_BODY' | 'LETTER_OF_INTENT';
  readonly from: string;
  readonly until: string | null;
}

/** What holds on a day (`YYYY-MM-DD`). Split payment needs, besides a public body, a decision that lets Italy have it on that day. */
export function exceptionsOn(exceptions: readonly VatException[], day: string): Pick<VatCase, 'hasSplitPayment' | 'hasLetterOfIntent'> {
  const kind = exceptions.find(({ from, until }) => from <= day && (until === null || day < until))?.kind;
  return { hasLetterOfIntent: kind === 'LETTER_OF_INTENT', hasSplitPayment: kind === 'PUBLIC_BODY' && splitPaymentOn(day) !== null };
}
