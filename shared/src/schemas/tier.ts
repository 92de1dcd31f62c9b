import { z } from 'zod';
import type { ReasonCode } from './reason-code.ts';

const code = (reason: ReasonCode): ReasonCode => reason;

/** What a parent gives its partner: hundredths of a percent off the public price, from a day on (P9). */
export const tierSchema = z.object({
  basisPoints: z.number(code('required')).int(code('number.notWhole')).min(0, code('number.tooSmall')).max(10_000, code('number.tooLarge')),
  from: z.string(code('required')).regex(/^\d{4}-\d{2}-\d{2}$/, code('required')),
});
