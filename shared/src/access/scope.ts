/** What an API key may touch, beside its role (T2, G5). */
export const scopes = [
  'tenants:read', 'tenants:write',
  'profile:read', 'profile:write',
  'contacts:read', 'contacts:write',
  'users:read',
  'billing:read', 'billing:write',
  'catalog:read', 'catalog:write',
  'subscriptions:read', 'subscriptions:write',
  'licences:read', 'licences:write', 'licences:check',
  'orders:read', 'orders:write',
  'invoices:read', 'invoices:write',
  'partners:read', 'partners:write',
  'tickets:read', 'tickets:write',
  'notices:read', 'notices:write',
  'webhooks:read', 'webhooks:write',
  'apiKeys:read',
  'audit:read',
] as const;

export type Scope = (typeof scopes)[number];

export const isScope = (text: string): text is Scope => (scopes as readonly string[]).includes(text);

/** `subscriptions:write` lets a key read subscriptions too. */
export function includesScope(held: readonly Scope[], needed: Scope): boolean {
  return held.includes(needed) || held.some((scope) => scope === needed.replace(/:read$/, ':write'));
}
