import { ref } from '@mikro-orm/core';
import { areaOfTicket } from '@filiera/shared/schemas';
import { type UseCase } from '../../platform/graphql/use-case.ts';
import { newId } from '../../platform/orm/new-id.ts';
import { recordChange } from '../audit/index.ts';
import { type Tenant } from '../tenants/index.ts';
import { PreparedChange } from './prepared-change.entity.ts';
import { tellReaders } from './tell-readers.ts';
import { Ticket } from './ticket.entity.ts';
import { type TicketCategory, type TicketPriority } from './ticket.enums.ts';
import { writeMessage } from './write-message.ts';

export interface NewTicket {
  category: TicketCategory;
  subject: string;
  text: string;
  priority?: TicketPriority;
  attachmentIds?: readonly string[];
  changes?: readonly Pick<PreparedChange, 'kind' | 'field' | 'replaces' | 'proposes'>[];
}

/** Opens a ticket with its first message and what it prepares, and tells those who answer. */
export async function beginTicket(useCase: UseCase, tenant: Tenant, { category, subject, text, priority = 'NORMAL', attachmentIds = [], changes = [] }: NewTicket): Promise<Ticket> {
  const { em, viewer, now } = useCase;
  const owned = { tenantId: tenant.id, vendorId: tenant.vendorId, area: areaOfTicket[category] === 'BUSINESS' ? 'COMPANY' as const : areaOfTicket[category] as 'BILLING' | 'TECHNICAL' };
  const ticket = em.create(Ticket, {
    id: newId(now), tenant, vendorId: tenant.vendorId, area: owned.area, category, subject, priority, openedByName: viewer.name, openedByTenantName: viewer.home.name, createdAt: now,
    lastMessageAt: now, lastMessageById: viewer.id, lastMessageByName: viewer.name,
  } as never);
  // From above it waits for the company at once.
  if (viewer.home.id !== tenant.id && changes.length === 0) ticket.answered(viewer, true, now);
  await em.persist(ticket).flush();
  for (const [position, change] of changes.entries()) em.persist(em.create(PreparedChange, { id: newId(now), ...owned, ticket: ref(ticket), ...change, position } as never));
  const message = await writeMessage(useCase, ticket, text, attachmentIds);
  recordChange(useCase, {
    action: 'ticket:open', area: owned.area, tenantId: tenant.id, subject: { type: 'Ticket', id: ticket.id, name: subject },
    after: { category, priority, ...Object.fromEntries(changes.map(({ kind, field, proposes }) => [field ?? kind, proposes ?? true])) },
  });
  await tellReaders(useCase, 'ticketOpened', { ticket, tenant, event: message.id, text });
  return ticket;
}
