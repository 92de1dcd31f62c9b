import { scopesOf, type Role, type Scope } from '@filiera/shared/access';
import type { ApiScope } from '@/generated/types.ts';

/** A scope as programs know it, by its name in the API. */
export const scopeOf = {
  TENANTS_READ: 'tenants:read',
  TENANTS_WRITE: 'tenants:write',
  PROFILE_READ: 'profile:read',
  PROFILE_WRITE: 'profile:write',
  CONTACTS_READ: 'contacts:read',
  CONTACTS_WRITE: 'contacts:write',
  USERS_READ: 'users:read',
  BILLING_READ: 'billing:read',
  BILLING_WRITE: 'billing:write',
  SUBSCRIPTIONS_READ: 'subscriptions:read',
  SUBSCRIPTIONS_WRITE: 'subscriptions:write',
  LICENCES_READ: 'licences:read',
  LICENCES_WRITE: 'licences:write',
  LICENCES_CHECK: 'licences:check',
  ORDERS_READ: 'orders:read',
  ORDERS_WRITE: 'orders:write',
  INVOICES_READ: 'invoices:read',
  INVOICES_WRITE: 'invoices:write',
  PARTNERS_READ: 'partners:read',
  PARTNERS_WRITE: 'partners:write',
  CATALOG_READ: 'catalog:read',
  TICKETS_READ: 'tickets:read',
  TICKETS_WRITE: 'tickets:write',
  AUDIT_READ: 'audit:read',
  API_KEYS_READ: 'apiKeys:read',
} as const satisfies Record<ApiScope, Scope>;

export const resources = ['tenants', 'profile', 'contacts', 'users', 'billing', 'subscriptions', 'licences', 'orders', 'invoices', 'partners', 'catalog', 'tickets', 'audit', 'apiKeys'] as const;
export type Resource = (typeof resources)[number];

/** How far a scope goes. */
export const levelOf = (scope: Scope): Level => levels.find((level) => scope.endsWith(`:${level}`)) ?? 'read';

/** What a scope is about. */
export const resourceOf = (scope: Scope): Resource => resources.find((resource) => scope.startsWith(`${resource}:`)) ?? 'tenants';

export const levels = ['check', 'read', 'write'] as const;
export type Level = (typeof levels)[number];

/** What a key of this role can be given on a resource: nothing, to read, to write (which reads too); of licences, to ask for one, which the vendor's own software does. */
export function levelsOf(role: Role, resource: Resource): Level[] {
  const offered = offeredScopes(role);
  return levels.filter((level) => offered.some((scope) => scope === `${resource}:${level}`));
}

/** Scopes that this role can use and the API knows. */
export function offeredScopes(role: Role): Scope[] {
  const known: Scope[] = Object.values(scopeOf);
  return scopesOf(role).filter((scope) => known.includes(scope));
}

/** The API's names of scopes. */
export function apiScopes(scopes: readonly Scope[]): ApiScope[] {
  return (Object.keys(scopeOf) as ApiScope[]).filter((name) => scopes.includes(scopeOf[name]));
}
