export { quote, type QuoteInput, type Receipt } from './quote.ts';
export { discountLines, type DiscountedLine } from './price-lines.ts';
export { applyCredits, type AppliedCredit, type CreditSource } from './apply-credits.ts';
export { creditNotes, type CreditNoteDraft } from './credit-notes.ts';
