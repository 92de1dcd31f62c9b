import { areaOf, contactTypes, type ContactType } from '@filiera/shared/access';
import { formatPhone } from '@filiera/shared/numbers/phone';
import type { Contact as ContactValues, ContactInput } from '@filiera/shared/schemas';
import type { UseFormReturn } from 'react-hook-form';
import type { Role } from '@/generated/types.ts';
import type { Contact } from './use-contacts.ts';

export type ContactForm = UseFormReturn<ContactInput, unknown, ContactValues>;

export const emptyContact: ContactInput = { firstName: '', lastName: '', email: '', phone: '', jobTitle: '', language: null, types: [] };

export function contactValues({ firstName, lastName, email, phone, jobTitle, language, types }: Contact): ContactInput {
  return { firstName, lastName, email, phone: phone ? formatPhone(phone) : '', jobTitle: jobTitle ?? '', language, types: inOrder(types) };
}

/** Types as they stand in the form, so that choosing and unchoosing one leaves no change. */
export const inOrder = (types: readonly string[]): ContactType[] => contactTypes.filter((type) => types.includes(type));

/** How a stored text of a change stands in the form: types come as one text, `BILLING, BUSINESS`. */
export function shownInContactForm(name: string, stored: string | null): string | ContactType[] | null {
  if (name === 'language') return stored;
  if (name === 'types') return inOrder(stored?.split(', ') ?? []);
  return name === 'phone' && stored ? formatPhone(stored) : (stored ?? '');
}

/** Which types a role may give: those of its own area, or any (T2). */
export const typesFor = (role: Role): readonly ContactType[] => {
  const area = areaOf(role);
  return area === null ? contactTypes : [area];
};
