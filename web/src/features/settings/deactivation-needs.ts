import type { DeactivationQuery } from '@/generated/types.ts';

type Tenant = NonNullable<DeactivationQuery['tenant']>;

export type Need = {
  key: 'children' | 'childrenSubscriptions' | 'partnerOff' | 'subscriptions' | 'orders' | 'balance';
  /** how many are in the way; null when this page cannot know */
  left: number | null;
  goTo?: 'clients' | 'subscriptions' | 'orders' | 'billing';
};

/** What must be true first (T6), as far as this page can tell. */
export function needsOf(kind: 'partner' | 'account', tenant: Tenant): Need[] {
  const children: Need = { key: 'children', left: tenant.openChildren.totalCount, goTo: 'clients' };
  if (kind === 'partner') {
    const none = tenant.openChildren.totalCount === 0;
    return [children, { key: 'childrenSubscriptions', left: none ? 0 : null, goTo: 'clients' }];
  }
  const balance = tenant.billingAccount?.balance?.amount.minor ?? 0;
  return [
    ...(tenant.kind === 'PARTNER' ? [{ key: 'partnerOff', left: 1 } as const] : []),
    { key: 'subscriptions', left: tenant.activeSubscriptions.totalCount, goTo: 'subscriptions' },
    { key: 'orders', left: tenant.pendingOrders.totalCount, goTo: 'orders' },
    { key: 'balance', left: tenant.viewerCan.includes('BALANCE_READ') ? Number(balance !== 0) : null, goTo: 'billing' },
  ];
}
