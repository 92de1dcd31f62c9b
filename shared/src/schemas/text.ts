import { z } from 'zod';
import type { NumberFault } from '../numbers/index.ts';
import { reasonOf, type ReasonCode } from './reason-code.ts';

const code = (reason: ReasonCode): ReasonCode => reason;

/** Trimmed, not empty, no longer than allowed. */
export const requiredText = (max: number) =>
  z.string(code('required')).trim().min(1, code('required')).max(max, code('tooLong'));

/** Trimmed; what is empty, null or left out becomes null. */
export const optionalText = (max: number) =>
  z.string(code('notText')).trim().max(max, code('tooLong')).nullish().transform((text) => text || null);

/** One of a list, by its name. */
export const choice = <const Choices extends readonly [string, ...string[]]>(choices: Choices) =>
  z.enum(choices, { error: ({ input }) => (input === undefined || input === null || input === '' ? code('required') : code('unknownChoice')) });

type Schema = z.ZodType<string | null, string | null | undefined>;

/** A text that is also a number of some kind: stored as `normalize` writes it, refused with its fault. Empty is left to the text's own rule. */
export function numberText<Text extends Schema>(
  text: Text, name: string, faultOf: (text: string) => NumberFault | null, normalize: (text: string) => string,
) {
  return text.superRefine((value, context) => {
    const fault = value ? faultOf(value) : null;
    if (fault) context.addIssue({ code: 'custom', message: reasonOf(name, fault) });
  }).transform((value) => (value === null ? value : normalize(value)) as z.output<Text>);
}
