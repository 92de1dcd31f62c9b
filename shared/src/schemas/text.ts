import { z } from 'zod';
import type { NumberFault } from '../numbers/index.ts';
import { reasonOf, type ReasonCode } from './reason-code.ts';

const code = (reason: ReasonCode): ReasonCode => reason;

/** Copied from elsewhere a text often brings along what nobody sees. */
const trimmed = (text: string): string => text.replace(/^[\s\p{Cf}]+|[\s\p{Cf}]+$/gu, '');

/** No control characters, no half of a letter, nothing that turns the direction of what stands behind it: a name is what it looks like, wherever it is shown. */
const isLine = (text: string): boolean => !/[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u.test(text);
const isProse = (text: string): boolean => isLine(text.replace(/[\t\r\n]/g, ''));

/** One line: trimmed, not empty, no longer than allowed. */
export const requiredText = (max: number) =>
  z.string(code('required')).overwrite(trimmed).min(1, code('required')).max(max, code('tooLong')).refine(isLine, code('badCharacters'));

/** The same with lines and paragraphs. */
export const requiredProse = (max: number) =>
  z.string(code('required')).overwrite(trimmed).min(1, code('required')).max(max, code('tooLong')).refine(isProse, code('badCharacters'));

/** One line, trimmed; what is empty, null or left out becomes null. */
export const optionalText = (max: number) =>
  z.string(code('notText')).overwrite(trimmed).max(max, code('tooLong')).refine(isLine, code('badCharacters')).nullish().transform((text) => text || null);

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
