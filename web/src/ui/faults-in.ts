import type { FieldErrors } from 'react-hook-form';

/** How many fields react-hook-form's tree of errors names; what is wrong with the form as a whole is none of them. */
export function faultsIn(errors: FieldErrors | object): number {
  return Object.entries(errors).reduce((count, [name, error]) => {
    if (name === 'root' || typeof error !== 'object' || error === null) return count;
    return count + ('type' in error && typeof error.type === 'string' ? 1 : faultsIn(error));
  }, 0);
}
