import { z } from 'zod';
import type { ReasonCode } from './reason-code.ts';

const code = (reason: ReasonCode): ReasonCode => reason;

/** Days from the invoice that a vendor grants; 0 is paid in advance. A year at most. */
export const paymentTermsSchema = z.object({
  days: z.number(code('number.notWhole')).int(code('number.notWhole')).min(0, code('number.tooSmall')).max(365, code('number.tooLarge')),
});
