import { maxLength } from '../limits/index.ts';
import { email } from './fields.ts';
import { requiredText } from './text.ts';

/** Name and address of a person, alike for contacts, users and invitations. */
export const personFields = {
  firstName: requiredText(maxLength.personName),
  lastName: requiredText(maxLength.personName),
  email,
};
