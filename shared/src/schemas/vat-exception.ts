import { z } from 'zod';
import { maxLength } from '../limits/index.ts';
import type { ReasonCode } from './reason-code.ts';
import { choice, requiredText } from './text.ts';

const code = (reason: ReasonCode): ReasonCode => reason;

/** A public body, whose VAT is paid to the state (DPR 633/1972, art. 17-ter), and a habitual exporter's declaration of intent (DL 746/1983, art. 1). */
export const vatExceptionKinds = ['PUBLIC_BODY', 'LETTER_OF_INTENT'] as const;

/** The number that the Agenzia gives a declaration of intent as it receives it. */
const protocol = /^[0-9]{17}-[0-9]{6}$/;
const day = z.string(code('required')).regex(/^\d{4}-\d{2}-\d{2}$/, code('required'));

/** What a vendor records of a customer: half-open days, `until` null as long as no end is known. */
export const vatExceptionSchema = z.object({
  kind: choice(vatExceptionKinds),
  from: day,
  until: day.nullish().transform((until) => until ?? null),
  /** of a declaration its number and the day of its receipt, of a public body what it is known by */
  reference: requiredText(maxLength.vatExceptionReference),
  referenceDay: day.nullish().transform((referenceDay) => referenceDay ?? null),
}).superRefine(({ kind, from, until, reference, referenceDay }, context) => {
  const wrong = (path: string, reason: ReasonCode) => context.addIssue({ code: 'custom', path: [path], message: reason });
  if (until !== null && until <= from) wrong('until', 'days.order');
  if (kind === 'PUBLIC_BODY') return;
  // A declaration is for one calendar year at most, and no VAT is left out without knowing when it ends.
  if (until === null) wrong('until', 'required');
  else if (Number(until.slice(0, 4)) > Number(from.slice(0, 4)) && until !== `${Number(from.slice(0, 4)) + 1}-01-01`) wrong('until', 'days.oneYear');
  if (!protocol.test(reference)) wrong('reference', 'declaration.number');
  if (referenceDay === null) wrong('referenceDay', 'required');
});

export type VatExceptionData = z.output<typeof vatExceptionSchema>;
