import { describeEnum } from '../../platform/orm/enums.ts';

export const TicketCategory = { COMPANY: 'COMPANY', BILLING: 'BILLING', TECHNICAL: 'TECHNICAL', PARTNERSHIP: 'PARTNERSHIP', OTHER: 'OTHER' } as const;
export type TicketCategory = keyof typeof TicketCategory;
describeEnum('TicketCategory', TicketCategory, 'What a ticket is about; BILLING and TECHNICAL are also the areas of those roles (T2).');

export const TicketState = { OPEN: 'OPEN', WAITING_FOR_CUSTOMER: 'WAITING_FOR_CUSTOMER', APPROVED: 'APPROVED', REFUSED: 'REFUSED', CANCELLED: 'CANCELLED', CLOSED: 'CLOSED' } as const;
export type TicketState = keyof typeof TicketState;
describeEnum('TicketState', TicketState, 'OPEN waits for those above, WAITING_FOR_CUSTOMER for the company itself; the others are over.');

/** The moves a ticket may make: what was closed without a decision comes back with the next answer. */
export const ticketMoves = {
  OPEN: ['OPEN', 'WAITING_FOR_CUSTOMER', 'APPROVED', 'REFUSED', 'CANCELLED', 'CLOSED'],
  WAITING_FOR_CUSTOMER: ['OPEN', 'WAITING_FOR_CUSTOMER', 'APPROVED', 'REFUSED', 'CANCELLED', 'CLOSED'],
  CLOSED: ['OPEN', 'WAITING_FOR_CUSTOMER'],
  APPROVED: [],
  REFUSED: [],
  CANCELLED: [],
} as const satisfies Record<TicketState, readonly TicketState[]>;

/** Somebody is still to answer. */
export const isOpen = (state: TicketState): boolean => state === 'OPEN' || state === 'WAITING_FOR_CUSTOMER';

export const TicketPriority = { LOW: 'LOW', NORMAL: 'NORMAL', HIGH: 'HIGH' } as const;
export type TicketPriority = keyof typeof TicketPriority;
describeEnum('TicketPriority', TicketPriority, 'How soon an answer is needed.');

export const PreparedChangeKind = { PROFILE_FIELD: 'PROFILE_FIELD', PAYMENT_METHOD: 'PAYMENT_METHOD', DEACTIVATE_PARTNER: 'DEACTIVATE_PARTNER', CLOSE_ACCOUNT: 'CLOSE_ACCOUNT' } as const;
export type PreparedChangeKind = keyof typeof PreparedChangeKind;
describeEnum('PreparedChangeKind', PreparedChangeKind, 'What approving a ticket does (A2, P1, T6).');
