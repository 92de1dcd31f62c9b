import { areaOfTicket } from '@filiera/shared/schemas';
import { type ContactType } from '@filiera/shared/access';
import { Policy, type Subject } from '../../platform/auth/policies.ts';
import { isOpen, type TicketCategory, type TicketState } from './ticket.enums.ts';

export interface TicketFacts extends Subject {
  state: TicketState;
  /** approving it does something */
  hasChange: boolean;
}

/** What may be done with a ticket. A request ends by its decision or is withdrawn; a talk is closed, and goes on with the next answer. */
export const ticketPolicy = new Policy<TicketFacts>()
  .allow('ticket:reply', (_viewer, { tenant, state }) => tenant.status !== 'CLOSED' && (isOpen(state) || state === 'CLOSED'))
  .allow('ticket:setPriority', (_viewer, { state }) => isOpen(state))
  .allow('ticket:close', (_viewer, { state, hasChange }) => isOpen(state) && !hasChange)
  .allow('ticket:cancel', (_viewer, { state }) => isOpen(state))
  .allow('ticket:approve', (_viewer, { state, hasChange }) => isOpen(state) && hasChange)
  .allow('ticket:refuse', (_viewer, { state, hasChange }) => isOpen(state) && hasChange);

/** What a role's area is compared with (T2). */
export const areasOf = (category: TicketCategory): ContactType[] => [areaOfTicket[category]];
