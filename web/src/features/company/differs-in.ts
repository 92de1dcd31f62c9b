import { companyProfileSchema } from '@filiera/shared/schemas';
import { get } from 'react-hook-form';
import type { ProfileField } from './profile-fields.ts';

/**
 * Which fields would be stored differently: a code retyped in lower case is the same code.
 * @returns true for every field while something typed cannot be read yet
 */
export function differsIn(before: unknown, after: unknown): (field: ProfileField) => boolean {
  const [stored, typed] = [companyProfileSchema.safeParse(before), companyProfileSchema.safeParse(after)];
  if (!stored.success || !typed.success) return () => true;
  return (field) => get(stored.data, field) !== get(typed.data, field);
}
