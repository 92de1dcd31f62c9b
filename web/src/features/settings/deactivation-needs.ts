import type { BlockerCode, Deactivation, Deactivation_tenantFragment as Tenant } from '@/generated/types.ts';

export type Need = { code: BlockerCode; left: number; path: string | undefined };

/** What must be true first (T6), in the order of the work. */
const needed = {
  PARTNER: ['OPEN_CHILDREN', 'CHILDREN_SUBSCRIPTIONS', 'CASHBACK'],
  ACCOUNT: ['PARTNER_FEATURES', 'ACTIVE_SUBSCRIPTIONS', 'PENDING_ORDERS', 'UNPAID_INVOICES', 'BALANCE'],
} as const satisfies Record<Deactivation, readonly BlockerCode[]>;

/** Each need with what is left of it, as the server counts it. */
export function needsOf(deactivation: Deactivation, { kind, deactivationBlockers }: Pick<Tenant, 'kind' | 'deactivationBlockers'>): Need[] {
  const codes: readonly BlockerCode[] = needed[deactivation].filter((code) => code !== 'PARTNER_FEATURES' || kind === 'PARTNER');
  return codes.map((code) => {
    const blocker = deactivationBlockers.find((one) => one.deactivation === deactivation && one.code === code);
    return { code, left: blocker?.count ?? 0, path: blocker?.path };
  });
}
