import { z } from 'zod';
import { contactTypes } from '../access/role.ts';
import { maxLength } from '../limits/index.ts';
import { language, phoneIn } from './fields.ts';
import { personFields } from './person.ts';
import type { ReasonCode } from './reason-code.ts';
import { choice, optionalText } from './text.ts';

const missing: ReasonCode = 'contactTypes.required';

/** A contact; its phone may be written as dialled in its company's country (C1). */
export const contactSchemaIn = (country: string | undefined) => z.object({
  ...personFields,
  phone: phoneIn(country),
  jobTitle: optionalText(maxLength.jobTitle),
  /** what it is written to in; null for its user's, else its company's (C5) */
  language: z.union([z.literal('').transform(() => null), language]).nullish().transform((chosen) => chosen ?? null),
  /** one or more, each once */
  types: z.array(choice(contactTypes), missing).min(1, missing).transform((types) => [...new Set(types)]),
});

/** A contact whose phone carries its international prefix. */
export const contactSchema = contactSchemaIn(undefined);

export type ContactInput = z.input<typeof contactSchema>;
export type Contact = z.output<typeof contactSchema>;
