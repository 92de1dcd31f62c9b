import { z } from 'zod';
import { maxLength, maxMembersAtOnce } from '../limits/index.ts';
import { email } from './fields.ts';
import type { ReasonCode } from './reason-code.ts';
import { optionalText } from './text.ts';

const repeated: ReasonCode = 'licence.repeated';

/** Somebody who is given a licence: an address, and a name if it is known (S11). */
export const memberSchema = z.object({ email, name: optionalText(maxLength.personName) });

/** Several at once, each address once. */
export const membersSchema = z.array(memberSchema).min(1, 'licence.none' satisfies ReasonCode).max(maxMembersAtOnce, 'licence.tooMany' satisfies ReasonCode).superRefine((members, context) => {
  const first = new Map<string, number>();
  members.forEach(({ email: address }, index) => {
    if (first.has(address)) context.addIssue({ code: 'custom', message: repeated, path: [index, 'email'] });
    else first.set(address, index);
  });
});

export type MemberInput = z.input<typeof memberSchema>;
export type Member = z.output<typeof memberSchema>;

/** A line that was pasted: whom it names, or what is wrong with it. */
export interface PastedLine {
  /** from 1, of the text as it was pasted */
  readonly line: number;
  readonly text: string;
  readonly member: Member | null;
  readonly issue: ReasonCode | null;
}

/**
 * People as they are copied from a list or a mail: one a line, or several with commas or semicolons between; an address alone, `Ada Neri <ada@x.example>`,
 * or the cells of a row of a table with an address among them. Empty lines are left out; an address that stands there twice is told at the second.
 */
export function readPasted(text: string): PastedLine[] {
  const seen = new Set<string>();
  return text.split(/\r?\n/).flatMap((whole, index) => partsOf(whole).map((part): PastedLine => {
    const parsed = memberSchema.safeParse(namedIn(part));
    const line = { line: index + 1, text: part };
    if (!parsed.success) return { ...line, member: null, issue: (parsed.error.issues[0]?.message ?? 'email.format') as ReasonCode };
    if (seen.has(parsed.data.email)) return { ...line, member: null, issue: repeated };
    seen.add(parsed.data.email);
    return { ...line, member: parsed.data, issue: null };
  }));
}

/** Semicolons and commas part people where each part has an address of its own; within a row of a table they part its cells. */
function partsOf(line: string): string[] {
  const parts = line.split(/[;,]/).map((part) => part.trim()).filter((part) => part !== '');
  return parts.length > 1 && parts.every((part) => part.includes('@')) ? parts : [line.trim()].filter((part) => part !== '');
}

function namedIn(text: string): MemberInput {
  const bracketed = /^(.*?)<([^<>]+)>$/.exec(text);
  if (bracketed) return { email: bracketed[2] ?? '', name: withoutQuotes(bracketed[1] ?? '') };
  const cells = text.split(/[\t;,]/).map((cell) => cell.trim());
  const address = cells.find((cell) => cell.includes('@'));
  return address === undefined || cells.length === 1 ? { email: text, name: null } : { email: address, name: cells.filter((cell) => cell !== address && cell !== '').join(' ') };
}

const withoutQuotes = (name: string): string => name.trim().replace(/^"(.*)"$/, '$1');
