import { type AtEnd as End, type MoveReason as Reason, type SubscriptionStatus as Status } from '@filiera/shared/subscription';
import { describeEnum } from '../../platform/orm/enums.ts';

export const SubscriptionStatus = {
  TRIAL: 'TRIAL', ACTIVE: 'ACTIVE', PAST_DUE: 'PAST_DUE', EXPIRED: 'EXPIRED', SUPERSEDED: 'SUPERSEDED', CANCELLED: 'CANCELLED', ENDED: 'ENDED',
} as const satisfies Record<Status, Status>;
export type SubscriptionStatus = Status;
describeEnum('SubscriptionStatus', SubscriptionStatus, 'A TRIAL, or ACTIVE until another takes its place (SUPERSEDED), it EXPIRED, or its end came that it was CANCELLED for; PAST_DUE while a refused automatic renewal is tried again (S5); ENDED when nothing is left to renew (S6).');

export const MoveReason = {
  BOUGHT: 'BOUGHT', UPGRADE: 'UPGRADE', REPLACED: 'REPLACED', RENEWAL: 'RENEWAL', TRIAL: 'TRIAL', CONVERSION: 'CONVERSION', TRIAL_OVER: 'TRIAL_OVER',
  PAYMENT_REFUSED: 'PAYMENT_REFUSED', RETRIES_OVER: 'RETRIES_OVER', NOT_RENEWED: 'NOT_RENEWED', CANCELLATION: 'CANCELLATION', NINETY_DAYS: 'NINETY_DAYS',
} as const satisfies Record<Reason, Reason>;
export type MoveReason = Reason;
describeEnum('MoveReason', MoveReason, 'Why a subscription moved from one state to another.');

export const ParkedReason = { NOT_SOLD: 'NOT_SOLD', TOO_LATE: 'TOO_LATE', BUYER_NOT_READY: 'BUYER_NOT_READY', FAULT: 'FAULT' } as const;
export type ParkedReason = keyof typeof ParkedReason;
describeEnum('ParkedReason', ParkedReason, 'Why a subscription could not be renewed by itself (S5): it is not sold any more by the month or year at these quantities; it had ended 90 days before; what is known of it cannot be priced or written.');

export const SubscriptionEventKind = {
  STARTED: 'STARTED', TRIAL_STARTED: 'TRIAL_STARTED', CONVERTED: 'CONVERTED', RENEWED: 'RENEWED', UPGRADED: 'UPGRADED', TOPPED_UP: 'TOPPED_UP', SUPERSEDED: 'SUPERSEDED',
  PAYMENT_REFUSED: 'PAYMENT_REFUSED', EXPIRED: 'EXPIRED', CANCELLED: 'CANCELLED', ENDED: 'ENDED',
  ORDER_PLACED: 'ORDER_PLACED', ORDER_SETTLED: 'ORDER_SETTLED', ORDER_CANCELLED: 'ORDER_CANCELLED',
  AUTO_RENEWAL_ON: 'AUTO_RENEWAL_ON', AUTO_RENEWAL_OFF: 'AUTO_RENEWAL_OFF', CANCELLATION_PLANNED: 'CANCELLATION_PLANNED', CANCELLATION_WITHDRAWN: 'CANCELLATION_WITHDRAWN',
  CHANGE_PLANNED: 'CHANGE_PLANNED', CHANGE_WITHDRAWN: 'CHANGE_WITHDRAWN', CHANGE_APPLIED: 'CHANGE_APPLIED',
} as const;
export type SubscriptionEventKind = keyof typeof SubscriptionEventKind;
describeEnum('SubscriptionEventKind', SubscriptionEventKind, 'What happened to a subscription.');

export const AtEnd = { RENEWS: 'RENEWS', EXPIRES: 'EXPIRES', IS_CANCELLED: 'IS_CANCELLED', TRIAL_ENDS: 'TRIAL_ENDS' } as const satisfies Record<End, End>;
export type AtEnd = End;
describeEnum('AtEnd', AtEnd, 'What happens at the end of what is paid, as things stand: it renews by itself (S5); it expires, after reminders, and licences work seven days longer (S6); it was cancelled for then; the trial is over (S12).');

/** What its history calls a move. */
export const eventOfMove = {
  BOUGHT: 'STARTED', UPGRADE: 'UPGRADED', REPLACED: 'SUPERSEDED', RENEWAL: 'RENEWED', TRIAL: 'TRIAL_STARTED', CONVERSION: 'CONVERTED', TRIAL_OVER: 'EXPIRED',
  PAYMENT_REFUSED: 'PAYMENT_REFUSED', RETRIES_OVER: 'EXPIRED', NOT_RENEWED: 'EXPIRED', CANCELLATION: 'CANCELLED', NINETY_DAYS: 'ENDED',
} as const satisfies Record<MoveReason, SubscriptionEventKind>;
