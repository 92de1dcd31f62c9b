import { describeEnum } from '../../platform/orm/enums.ts';

export const CashbackEntryKind = { ACCRUAL: 'ACCRUAL', CLAWBACK: 'CLAWBACK', SPENT: 'SPENT', PAYOUT: 'PAYOUT', PAYOUT_RETURNED: 'PAYOUT_RETURNED', PAID_OUT: 'PAID_OUT' } as const;
describeEnum('CashbackEntryKind', CashbackEntryKind, 'Why cashback moved (P10): earned of a sale; taken back by a credit of it; spent on an order of one\'s own; set aside for a payout, and given back by one that is not made. PAID_OUT is on the vendor\'s accounts alone.');
export type CashbackEntryKind = keyof typeof CashbackEntryKind;

/** A partner's own, or one of its vendor's for that partner. */
export const CashbackAccountKind = { PAYABLE: 'PAYABLE', EXPENSE: 'EXPENSE', SPENT: 'SPENT', IN_TRANSIT: 'IN_TRANSIT', PAID_OUT: 'PAID_OUT' } as const;
export type CashbackAccountKind = keyof typeof CashbackAccountKind;

export const PayoutState = { REQUESTED: 'REQUESTED', APPROVED: 'APPROVED', PAID: 'PAID', REFUSED: 'REFUSED' } as const;
describeEnum('PayoutState', PayoutState, 'How far a payout is: asked for, approved by the vendor and to be transferred, transferred, or refused and given back (P10).');
export type PayoutState = keyof typeof PayoutState;
