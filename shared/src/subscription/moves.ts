/** Where a subscription stands (S5, S6, S12). */
export const subscriptionStatuses = ['TRIAL', 'ACTIVE', 'PAST_DUE', 'EXPIRED', 'SUPERSEDED', 'CANCELLED', 'ENDED'] as const;
export type SubscriptionStatus = (typeof subscriptionStatuses)[number];

interface Row {
  /** null is a subscription that begins */
  readonly from: readonly (SubscriptionStatus | null)[];
  readonly to: SubscriptionStatus;
}

/** Every move that a subscription may make, by why it makes it. It stands here; the database refuses a change from one to another that is not here. */
export const subscriptionMoves = {
  /** a first period was bought (S1) */
  BOUGHT: { from: [null], to: 'ACTIVE' },
  /** it takes the place of the one that was upgraded (S3) */
  UPGRADE: { from: [null], to: 'ACTIVE' },
  /** the other end of that; an order placed in time is honoured after the end */
  REPLACED: { from: ['ACTIVE', 'PAST_DUE', 'EXPIRED'], to: 'SUPERSEDED' },
  /** one more period is paid, in time or late (S4, S6) */
  RENEWAL: { from: ['ACTIVE', 'PAST_DUE', 'EXPIRED'], to: 'ACTIVE' },
  /** a trial begins (S12) */
  TRIAL: { from: [null], to: 'TRIAL' },
  /** a trial was bought, also within 90 days after it was over (S12) */
  CONVERSION: { from: ['TRIAL', 'EXPIRED'], to: 'ACTIVE' },
  TRIAL_OVER: { from: ['TRIAL'], to: 'EXPIRED' },
  /** an automatic renewal was not paid, and is tried again (S5) */
  PAYMENT_REFUSED: { from: ['ACTIVE', 'PAST_DUE'], to: 'PAST_DUE' },
  /** it was tried for the last time (S5) */
  RETRIES_OVER: { from: ['PAST_DUE'], to: 'EXPIRED' },
  /** its time is over and nobody renewed it (S6) */
  NOT_RENEWED: { from: ['ACTIVE', 'PAST_DUE'], to: 'EXPIRED' },
  /** it was cancelled for its end, and that has come */
  CANCELLATION: { from: ['ACTIVE', 'PAST_DUE'], to: 'CANCELLED' },
  /** 90 days later there is nothing left to renew (S6) */
  NINETY_DAYS: { from: ['EXPIRED'], to: 'ENDED' },
} as const satisfies Record<string, Row>;

export type MoveReason = keyof typeof subscriptionMoves;
export const moveReasons = Object.keys(subscriptionMoves) as MoveReason[];

export interface SubscriptionMove {
  readonly from: SubscriptionStatus | null;
  readonly to: SubscriptionStatus;
  readonly reason: MoveReason;
}

/** The move that it makes for a reason. @throws Error where none leads from there: nobody asks for it who looked at the state first */
export function subscriptionMove(from: SubscriptionStatus | null, reason: MoveReason): SubscriptionMove {
  const row: Row = subscriptionMoves[reason];
  if (!row.from.includes(from)) throw new Error(`${reason} leads nowhere from ${from ?? 'nothing'}`);
  return { from, to: row.to, reason };
}

/** Whether any reason leads from the one to the other. */
export const mayMove = (from: SubscriptionStatus | null, to: SubscriptionStatus): boolean =>
  moveReasons.some((reason) => (subscriptionMoves[reason] as Row).from.includes(from) && subscriptionMoves[reason].to === to);

/** Those whose licences and orders go on: nothing of them is over yet. */
export const runningStatuses = ['TRIAL', 'ACTIVE', 'PAST_DUE'] as const satisfies readonly SubscriptionStatus[];
/** Those that nothing brings back. */
export const finalStatuses: readonly SubscriptionStatus[] = subscriptionStatuses.filter((from) => !subscriptionStatuses.some((to) => mayMove(from, to)));
