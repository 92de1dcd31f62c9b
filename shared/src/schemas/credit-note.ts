import { z } from 'zod';
import { maxLength } from '../limits/index.ts';
import type { ReasonCode } from './reason-code.ts';
import { requiredText } from './text.ts';

const code = (reason: ReasonCode): ReasonCode => reason;

/** What a credit note gives back by line of the order, net of VAT in minor units, and why. */
export const creditNoteSchema = z.object({
  lines: z.array(z.object({ line: z.number().int(code('number.notWhole')), amountMinor: z.number(code('number.notWhole')).int(code('number.notWhole')).min(1, code('number.tooSmall')) })).min(1, code('required')).max(100, code('list.tooMany'))
    .superRefine((lines, context) => lines.forEach(({ line }, index) => {
      if (lines.findIndex((other) => other.line === line) < index) context.addIssue({ code: 'custom', path: [index, 'line'], message: code('list.repeated') });
    })),
  reason: requiredText(maxLength.creditNoteReason),
});
