import { z } from 'zod';
import { maxLength } from '../limits/index.ts';
import { vatRates } from '../vat/index.ts';
import { bic, iban } from './fields.ts';
import type { ReasonCode } from './reason-code.ts';
import { requiredText } from './text.ts';

const code = (reason: ReasonCode): ReasonCode => reason;
const minor = (least: number) => z.number(code('number.notWhole')).int(code('number.notWhole')).min(least, code('number.tooSmall')).max(100_000_000_000, code('number.tooLarge'));

/** No state of the Union charges more: VAT is no way to be paid more than there is. */
const mostVatPercent = Math.max(...vatRates.map(({ percent }) => percent));
/** The most that SEPA moves at once, VAT included. */
const mostTotalMinor = 99_999_999_999;

/** Cashback asked for: the partner's own invoice for it, amounts in minor units, and where it goes. */
export const payoutSchema = z.object({
  invoiceNumber: requiredText(maxLength.invoiceNumber), invoiceDate: z.string(code('required')), netMinor: minor(1), vatMinor: minor(0), holder: requiredText(maxLength.legalName), iban, bic,
}).superRefine(({ netMinor, vatMinor }, context) => {
  if (vatMinor > Math.round((netMinor * mostVatPercent) / 100)) context.addIssue({ code: 'custom', path: ['vatMinor'], message: code('payout.vat') });
  else if (netMinor + vatMinor > mostTotalMinor) context.addIssue({ code: 'custom', path: ['netMinor'], message: code('number.tooLarge') });
});

/** Why one is not made. */
export const payoutRefusalSchema = z.object({ reason: requiredText(maxLength.dismissal) });
