import { prefixedVatNumber } from '@filiera/shared/numbers';
import { formatPhone } from '@filiera/shared/numbers/phone';
import type { CompanyProfile, CompanyProfileInput } from '@filiera/shared/schemas';
import type { UseFormReturn } from 'react-hook-form';
import type { Profile_profileFragment } from '@/generated/types.ts';

/** The fields of the Anagrafica in the order of the page. */
export const profileFields = [
  'legalName', 'legalForm', 'vatNumber', 'taxCode', 'country', 'tradeName', 'pec', 'sdiCode', 'phone', 'website',
  'address.street', 'address.number', 'address.postalCode', 'address.city', 'address.province', 'address.country', 'language', 'timeZone',
] as const;

export type ProfileField = (typeof profileFields)[number];
export type ProfileForm = UseFormReturn<CompanyProfileInput, unknown, CompanyProfile>;

export const isProfileField = (name: string): name is ProfileField => profileFields.some((field) => field === name);

/** What the form starts from: nothing is an empty text, the phone reads as one dials it. */
export function profileValues({ address, ...profile }: Profile_profileFragment): CompanyProfileInput {
  const { legalName, legalForm, vatNumber, taxCode, country, tradeName, pec, sdiCode, phone, website, language, timeZone } = profile;
  return {
    legalName, country, language, timeZone,
    legalForm: legalForm ?? '',
    vatNumber: vatNumber ?? '',
    taxCode: taxCode ?? '',
    tradeName: tradeName ?? '',
    pec: pec ?? '',
    sdiCode: sdiCode ?? '',
    phone: phone ? formatPhone(phone) : '',
    website: website ?? '',
    address: {
      street: address.street,
      number: address.number ?? '',
      postalCode: address.postalCode,
      city: address.city,
      province: address.province ?? '',
      country: address.country,
    },
  };
}

/** How a stored text stands in the form: see `profileValues`. */
export const shownInForm = (name: string, stored: string | null): string => (name === 'phone' && stored ? formatPhone(stored) : (stored ?? ''));

/** "IT 04872910288" */
export const spacedVatNumber = (vatNumber: string, country: string): string => prefixedVatNumber(vatNumber, country).replace(/^[A-Z]{2}/, '$& ');
