import { z } from 'zod';
import { maxLength } from '../limits/index.ts';
import { checkCompanyNumbers, companyNumbers, normalizeCompanyNumbers, whenReadable } from './company-numbers.ts';
import { language, timeZone } from './fields.ts';
import { personFields } from './person.ts';
import { choice, requiredText } from './text.ts';

/** What a company below another may be; a vendor is a root and is not made here (T1). */
export const newTenantKinds = ['PARTNER', 'CUSTOMER'] as const;

/** A company made below another, with the first administrator to invite, if any (T1, S10). */
export const newTenantSchema = companyNumbers
  .extend({
    kind: choice(newTenantKinds),
    legalName: requiredText(maxLength.legalName),
    language, timeZone,
    administrator: z.object(personFields).nullish().transform((person) => person ?? null),
  })
  .superRefine(checkCompanyNumbers, whenReadable)
  .transform(normalizeCompanyNumbers);

export type NewTenantInput = z.input<typeof newTenantSchema>;
export type NewTenant = z.output<typeof newTenantSchema>;
