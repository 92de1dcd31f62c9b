import { describeEnum } from '../../platform/orm/enums.ts';

export const SubscriptionStatus = { ACTIVE: 'ACTIVE', SUPERSEDED: 'SUPERSEDED', EXPIRED: 'EXPIRED', CANCELLED: 'CANCELLED' } as const;
export type SubscriptionStatus = keyof typeof SubscriptionStatus;
describeEnum('SubscriptionStatus', SubscriptionStatus, 'ACTIVE until another takes its place or it ends; whether it is about to expire is told by `endsAt`.');

/** The moves a subscription may make: renewing keeps it active, or brings it back within 90 days (S6). */
export const subscriptionMoves = {
  ACTIVE: ['ACTIVE', 'SUPERSEDED', 'EXPIRED', 'CANCELLED'],
  EXPIRED: ['ACTIVE'],
  SUPERSEDED: [],
  CANCELLED: [],
} as const satisfies Record<SubscriptionStatus, readonly SubscriptionStatus[]>;

export const SubscriptionEventKind = {
  STARTED: 'STARTED', RENEWED: 'RENEWED', UPGRADED: 'UPGRADED', TOPPED_UP: 'TOPPED_UP', SUPERSEDED: 'SUPERSEDED',
  ORDER_PLACED: 'ORDER_PLACED', ORDER_SETTLED: 'ORDER_SETTLED', ORDER_CANCELLED: 'ORDER_CANCELLED',
} as const;
export type SubscriptionEventKind = keyof typeof SubscriptionEventKind;
describeEnum('SubscriptionEventKind', SubscriptionEventKind, 'What happened to a subscription.');
