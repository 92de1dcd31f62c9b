import { FieldIssue, InvalidInput } from '../../platform/graphql/refusals.ts';
import { type Language } from '../../platform/i18n/translate.ts';

/**
 * Refuses what a contact made from a user would be called other than the user is: its name is that person's own to change, and the contact's changes
 * with it (C1). What is left out is the user's.
 * @param fields those of the input that are the user's
 */
export function refuseOtherThanUsers<Field extends string>(input: Partial<Record<Field, string | null>>, person: Record<Field, string>, fields: readonly Field[], language: Language): InvalidInput | null {
  const others = fields.filter((field) => (input[field] ?? person[field]).trim() !== person[field]);
  return others.length > 0 ? InvalidInput.of(others.map((field) => FieldIssue.of([field], 'contact.ofUser', language)), language) : null;
}
