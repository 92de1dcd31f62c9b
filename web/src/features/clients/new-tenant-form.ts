import { addressSchema, newTenantSchema } from '@filiera/shared/schemas';
import { z } from 'zod';
import type { Language } from '@/lib/i18n/languages.ts';

/** A new company and its address; country and language start as those of whoever makes it. */
export const newTenantForm = newTenantSchema.and(z.object({ address: addressSchema }));
export type NewTenantFields = z.input<typeof newTenantForm>;
export type NewTenantValues = z.output<typeof newTenantForm>;

export function emptyTenant(kind: 'CUSTOMER' | 'PARTNER', country: string, language: Language): NewTenantFields {
  return {
    kind,
    legalName: '',
    country,
    vatNumber: '',
    taxCode: '',
    language,
    address: { street: '', number: '', postalCode: '', city: '', province: '', country },
  };
}

/** What the mutation asks for, out of the form's values. */
export function newTenantInput(parentId: string, allowsSameVatNumber: boolean, { legalName, country, vatNumber, taxCode, address, language, timeZone }: NewTenantValues) {
  return { parentId, allowsSameVatNumber, legalName, country, vatNumber, taxCode, address, language, timeZone };
}
