import { z } from 'zod';
import { maxLength } from '../limits/index.ts';
import { addressSchema } from './address.ts';
import { checkCompanyNumbers, companyNumbers, normalizeCompanyNumbers, whenReadable } from './company-numbers.ts';
import { language, pec, sdiCode, timeZone, website } from './fields.ts';
import { optionalText, requiredText } from './text.ts';

/** The Anagrafica as it is typed and as it is stored (A1). */
export const companyProfileSchema = companyNumbers
  .extend({
    legalName: requiredText(maxLength.legalName),
    tradeName: optionalText(maxLength.tradeName),
    legalForm: optionalText(maxLength.legalForm),
    pec, sdiCode, website, language, timeZone,
    address: addressSchema,
  })
  .superRefine(checkCompanyNumbers, whenReadable)
  .transform(normalizeCompanyNumbers);

export type CompanyProfileInput = z.input<typeof companyProfileSchema>;
export type CompanyProfile = z.output<typeof companyProfileSchema>;

/** Once set, these change only through a ticket (A2). */
export const lockedProfileFields = ['legalName', 'vatNumber', 'taxCode', 'country'] as const satisfies readonly (keyof CompanyProfile)[];
