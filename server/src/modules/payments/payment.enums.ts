import { describeEnum } from '../../platform/orm/enums.ts';

export const PaymentMethod = { CARD: 'CARD', PAYPAL: 'PAYPAL', BANK_TRANSFER: 'BANK_TRANSFER' } as const;
export type PaymentMethod = keyof typeof PaymentMethod;
describeEnum('PaymentMethod', PaymentMethod, 'How a company pays (P1).');

export const MethodOnFileKind = { CARD: 'CARD', PAYPAL: 'PAYPAL' } as const;
export type MethodOnFileKind = keyof typeof MethodOnFileKind;
describeEnum('MethodOnFileKind', MethodOnFileKind, 'What a provider of payments keeps for a company (P1).');

export const SetupState = { OPEN: 'OPEN', SUCCEEDED: 'SUCCEEDED', FAILED: 'FAILED' } as const;
export type SetupState = keyof typeof SetupState;
describeEnum('SetupState', SetupState, 'How far somebody is who went to leave a card or to connect an account.');

/** Where a setup goes from where. */
export const setupMoves = { OPEN: ['SUCCEEDED', 'FAILED'], SUCCEEDED: [], FAILED: [] } as const satisfies Record<SetupState, readonly SetupState[]>;

export const PaymentState = { PROCESSING: 'PROCESSING', REQUIRES_ACTION: 'REQUIRES_ACTION', SUCCEEDED: 'SUCCEEDED', FAILED: 'FAILED', REFUNDED: 'REFUNDED' } as const;
export type PaymentState = keyof typeof PaymentState;
describeEnum('PaymentState', PaymentState, 'How a try to collect stands: under way, waiting for its payer to agree, taken, refused or given up, given back whole.');

/** Where a payment goes from where. One that was given up may have succeeded all the same: the provider's word about money is worth more than ours. */
export const paymentMoves = {
  PROCESSING: ['REQUIRES_ACTION', 'SUCCEEDED', 'FAILED'],
  REQUIRES_ACTION: ['PROCESSING', 'SUCCEEDED', 'FAILED'],
  SUCCEEDED: ['REFUNDED'],
  FAILED: ['SUCCEEDED'],
  REFUNDED: [],
} as const satisfies Record<PaymentState, readonly PaymentState[]>;

export const BalanceMovementReason = { USED: 'USED', RETURNED: 'RETURNED', CREDIT_LEFT: 'CREDIT_LEFT', CREDIT_USED: 'CREDIT_USED', RECEIVED: 'RECEIVED', APPLIED: 'APPLIED', CREDIT_NOTE: 'CREDIT_NOTE' } as const;
export type BalanceMovementReason = keyof typeof BalanceMovementReason;
describeEnum('BalanceMovementReason', BalanceMovementReason, 'Why a balance moved: USED when an order takes from it, RETURNED when that order is cancelled; when one settles, CREDIT_LEFT for what it gives back and CREDIT_USED for what it takes of that itself; RECEIVED for a transfer, or what of it no order took, and APPLIED when the rest of an order has come; CREDIT_NOTE for what a note made by hand gives back, and, negative, for what of it pays the invoice that is still owed (M2, M4, S9).');
