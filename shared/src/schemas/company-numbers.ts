import { z } from 'zod';
import { maxLength } from '../limits/index.ts';
import { codiceFiscaleFault, normalizeCodiceFiscale, normalizeVatNumber, vatNumberFault, type NumberFault } from '../numbers/index.ts';
import { normalizePhone, phoneFault } from '../numbers/phone.ts';
import { country } from './fields.ts';
import { reasonOf } from './reason-code.ts';
import { optionalText } from './text.ts';

/** The fields of a company that are read in the light of its country (A1, A3). */
export const companyNumbers = z.object({
  country,
  vatNumber: optionalText(maxLength.vatNumber),
  taxCode: optionalText(maxLength.taxCode),
  phone: optionalText(maxLength.phone),
});
export type CompanyNumbers = z.output<typeof companyNumbers>;

/** Adds what is wrong with each number at its field. */
export function checkCompanyNumbers({ country: state, vatNumber, taxCode, phone }: CompanyNumbers, context: z.RefinementCtx): void {
  const faults: [keyof CompanyNumbers, NumberFault | null][] = [
    ['vatNumber', vatNumber === null ? null : vatNumberFault(vatNumber, state)],
    ['taxCode', taxCode === null ? null : taxCodeFault(taxCode, state)],
    ['phone', phone === null ? null : phoneFault(phone, state)],
  ];
  for (const [field, fault] of faults) {
    if (fault) context.addIssue({ code: 'custom', path: [field], message: reasonOf(field, fault) });
  }
}

/** The check runs as soon as these fields are readable, whatever else is wrong with the form. */
export const whenReadable = { when: ({ value }: { value: unknown }) => companyNumbers.safeParse(value).success };

/** The numbers as they are stored. */
export function normalizeCompanyNumbers<Company extends CompanyNumbers>(company: Company): Company {
  const { country: state, vatNumber, taxCode, phone } = company;
  return {
    ...company,
    vatNumber: vatNumber === null ? null : normalizeVatNumber(vatNumber, state),
    taxCode: taxCode === null ? null : normalizeCodiceFiscale(taxCode),
    phone: phone === null ? null : normalizePhone(phone, state),
  };
}

/** Only Italy's tax code has a check digit we know. */
function taxCodeFault(text: string, state: string): NumberFault | null {
  if (state === 'IT') return codiceFiscaleFault(text);
  return /^[A-Z0-9./ -]{2,}$/i.test(text) ? null : 'FORMAT';
}
