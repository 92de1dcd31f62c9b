import { forbidden } from '../../platform/graphql/errors.ts';
import { type UseCase } from '../../platform/graphql/use-case.ts';
import { newId } from '../../platform/orm/new-id.ts';
import { recordChange } from '../audit/index.ts';
import { lockTicket } from './find-ticket.ts';
import { type PreparedChange } from './prepared-change.entity.ts';
import { tellReaders, type TicketLetter } from './tell-readers.ts';
import { TicketNotOpen } from './ticket-refusals.ts';
import { type Ticket } from './ticket.entity.ts';
import { areasOf, missingScope, ticketPolicy } from './ticket.policy.ts';
import { type Tenant } from '../tenants/index.ts';

interface Ending {
  action: 'ticket:approve' | 'ticket:refuse' | 'ticket:cancel' | 'ticket:close';
  letter: TicketLetter;
  state: 'APPROVED' | 'REFUSED' | 'CANCELLED' | 'CLOSED';
}

/** A ticket that this may be done with, locked. Whoever comes second is told how it stands. @throws NOT_FOUND, FORBIDDEN */
export async function openTicketFor(useCase: UseCase, ticketId: string, action: Ending['action'] | 'ticket:setPriority'): Promise<{ ticket: Ticket; tenant: Tenant; changes: PreparedChange[] } | TicketNotOpen> {
  const { ticket, tenant, changes, facts } = await lockTicket(useCase, ticketId);
  const areas = areasOf(ticket.category);
  ticketPolicy.authorizeRole(useCase.viewer, action, facts, areas);
  const missing = action === 'ticket:approve' && missingScope(useCase.viewer, facts.changes);
  if (missing) throw forbidden(missing.scope ? { extensions: { scope: missing.scope } } : undefined);
  if (!ticketPolicy.permits(useCase.viewer, action, facts, areas)) return TicketNotOpen.of(ticket, useCase);
  return { ticket, tenant, changes };
}

/** Ends it: nothing of it waits any more, it is audited, and both sides get a mail. @param text why, where there is a reason */
export async function endTicket(useCase: UseCase, { ticket, tenant, changes }: { ticket: Ticket; tenant: Tenant; changes: PreparedChange[] }, { action, letter, state }: Ending, text = ''): Promise<void> {
  const { viewer, now } = useCase;
  const { state: before } = ticket;
  ticket.end(state, viewer.name, now);
  for (const change of changes) change.isPending = false;
  recordChange(useCase, { action, area: ticket.area, tenantId: tenant.id, subject: { type: 'Ticket', id: ticket.id, name: ticket.subject }, before: { state: before }, after: { state, ...(text && { reason: text }) } });
  await tellReaders(useCase, letter, { ticket, tenant, event: newId(now), text });
}
