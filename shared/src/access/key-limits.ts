import { actions, matrix, type Action } from './matrix.ts';
import { roles, type Role } from './role.ts';
import { scopes, type Scope } from './scope.ts';

export type KeyRefusal = 'ROLE_BEYOND_MAKER' | 'SCOPE_BEYOND_ROLE' | 'MAY_NOT_MAKE_KEYS';

/** What is wrong with the key a person wants to make: it never gets more than its maker (T2, G5). */
export function checkKey(makerRole: Role, key: { readonly role: Role; readonly scopes: readonly Scope[] }): KeyRefusal | null {
  if (matrix['apiKey:create'][makerRole] === 'NO') return 'MAY_NOT_MAKE_KEYS';
  if (!rolesWithin(makerRole).includes(key.role)) return 'ROLE_BEYOND_MAKER';
  return key.scopes.every((scope) => scopesOf(key.role).includes(scope)) ? null : 'SCOPE_BEYOND_ROLE';
}

/** The roles that may do nothing this role may not. */
export function rolesWithin(role: Role): Role[] {
  const isWithin = (other: Role, action: Action) => matrix[action][other] === 'NO' || matrix[action][role] === 'ALL';
  return roles.filter((other) => other === role || actions.every((action) => isWithin(other, action)));
}

/** The scopes that let a role do anything at all: the ones worth offering for a key. */
export function scopesOf(role: Role): Scope[] {
  return scopes.filter((scope) =>
    actions.some((action) => matrix[action].scope === scope && matrix[action][role] !== 'NO'));
}
