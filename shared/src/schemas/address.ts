import { z } from 'zod';
import { maxLength } from '../limits/index.ts';
import { normalizePostalCode, postalCodeFault } from '../numbers/index.ts';
import { country } from './fields.ts';
import { reasonOf, type ReasonCode } from './reason-code.ts';
import { optionalText, requiredText } from './text.ts';

const shape = z.object({
  street: requiredText(maxLength.street),
  /** none for a house without one */
  number: optionalText(maxLength.streetNumber),
  postalCode: requiredText(maxLength.postalCode),
  city: requiredText(maxLength.city),
  /** two letters in Italy, where it must be there */
  province: optionalText(maxLength.province),
  country,
}, 'required' satisfies ReasonCode);

const withPostalCode = shape.pick({ postalCode: true, country: true });
const withProvince = shape.pick({ province: true, country: true });

/** An address whose postal code and province are right for its country (A1, A3); what depends on the country is told with the rest. */
export const addressSchema = shape
  .superRefine((address, context) => {
    const fault = postalCodeFault(address.postalCode, address.country);
    if (fault) context.addIssue({ code: 'custom', path: ['postalCode'], message: reasonOf('postalCode', fault) });
  }, { when: ({ value }) => withPostalCode.safeParse(value).success })
  .superRefine(({ province, country: state }, context) => {
    const reason = provinceReason(province, state);
    if (reason) context.addIssue({ code: 'custom', path: ['province'], message: reason });
  }, { when: ({ value }) => withProvince.safeParse(value).success })
  .transform((address) => ({
    ...address,
    postalCode: normalizePostalCode(address.postalCode, address.country),
    province: address.country === 'IT' ? address.province?.toUpperCase() ?? null : address.province,
  }));

export type AddressInput = z.input<typeof addressSchema>;
export type Address = z.output<typeof addressSchema>;

function provinceReason(province: string | null, state: string): ReasonCode | null {
  if (state !== 'IT') return null;
  if (province === null) return 'required';
  return /^[a-z]{2}$/i.test(province) ? null : 'province.format';
}
