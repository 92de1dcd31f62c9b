import { areaOfTicket } from '@filiera/shared/schemas';
import { includesScope, matrix, type Action, type ContactType, type Scope } from '@filiera/shared/access';
import { Policy, type Subject } from '../../platform/auth/policies.ts';
import { type Viewer } from '../../platform/auth/viewer.ts';
import { isOpen, type PreparedChangeKind, type TicketCategory, type TicketState } from './ticket.enums.ts';

export interface TicketFacts extends Subject {
  state: TicketState;
  /** what approving it does; empty for a talk */
  changes: readonly PreparedChangeKind[];
}

/** What approving does is an act of its own elsewhere. */
const actOf: Record<PreparedChangeKind, Action> = {
  PROFILE_FIELD: 'profile:proposeLocked', PAYMENT_METHOD: 'paymentMethod:change', DEACTIVATE_PARTNER: 'tenant:deactivatePartner', CLOSE_ACCOUNT: 'tenant:close',
};

/** A key needs the scope of what it approves as well, and approves nothing that no key does (T2): the first that is missing, `{ scope: null }` where none would help. */
export function missingScope({ scopes }: Viewer, changes: readonly PreparedChangeKind[]): { scope: Scope | null } | undefined {
  if (scopes === null) return undefined;
  return changes.map((kind) => ({ scope: matrix[actOf[kind]].scope })).find(({ scope }) => scope === null || !includesScope(scopes, scope));
}

/** What may be done with a ticket. A request ends by its decision or is withdrawn; a talk is closed, and goes on with the next answer. */
export const ticketPolicy = new Policy<TicketFacts>()
  .allow('ticket:reply', (_viewer, { tenant, state }) => tenant.status !== 'CLOSED' && (isOpen(state) || state === 'CLOSED'))
  .allow('ticket:setPriority', (_viewer, { state }) => isOpen(state))
  .allow('ticket:close', (_viewer, { state, changes }) => isOpen(state) && changes.length === 0)
  .allow('ticket:cancel', (_viewer, { state }) => isOpen(state))
  .allow('ticket:approve', (viewer, { state, changes }) => isOpen(state) && changes.length > 0 && !missingScope(viewer, changes))
  .allow('ticket:refuse', (_viewer, { state, changes }) => isOpen(state) && changes.length > 0);

/** What a role's area is compared with (T2). */
export const areasOf = (category: TicketCategory): ContactType[] => [areaOfTicket[category]];
