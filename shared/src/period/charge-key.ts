import { toIso, type Instant } from './instant.ts';

/** Why a subscription was charged for a period. */
export const chargeReasons = ['NEW', 'UPGRADE', 'RENEWAL', 'TOP_UP', 'CONVERSION'] as const;
export type ChargeReason = (typeof chargeReasons)[number];

/** The natural key under which a charge happens once, however often its job runs (S13). */
export function chargeKey(subscriptionId: string, periodStart: Instant, reason: ChargeReason): string {
  return `${subscriptionId}/${toIso(periodStart)}/${reason}`;
}
