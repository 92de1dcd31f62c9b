import type { TenantKind } from '@/generated/types.ts';

export type RecentTenant = { id: string; name: string; kind: TenantKind; at: number };

const key = (viewerId: string) => `filiera.recent.${viewerId}`;

/** The last five companies this person acted on, newest first; kept in this browser only. */
export function recentTenants(viewerId: string): RecentTenant[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key(viewerId)) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isRecent) : [];
  } catch {
    return [];
  }
}

export function remember(viewerId: string, tenant: Omit<RecentTenant, 'at'>, now = Date.now()) {
  const others = recentTenants(viewerId).filter(({ id }) => id !== tenant.id);
  localStorage.setItem(key(viewerId), JSON.stringify([{ ...tenant, at: now }, ...others].slice(0, 5)));
}

function isRecent(value: unknown): value is RecentTenant {
  return typeof value === 'object' && value !== null && 'id' in value && 'name' in value && 'at' in value && typeof value.at === 'number';
}
