import { areaOfTicket, type TicketCategory } from '@filiera/shared/schemas';
import { type Instant, later, toDate } from '@filiera/shared/period';
import type { PreparedChange, Ticket } from '../modules/tickets/index.ts';
import type { Draft } from './draft.ts';
import type { Company } from './make-company.ts';
import type { Person } from './make-people.ts';

interface Words {
  by: Person;
  text: string;
  at?: Instant;
}

interface TicketOverrides extends Partial<Words> {
  by: Person;
  tenant?: Company;
  category?: TicketCategory;
  subject?: string;
  priority?: Ticket['priority'];
  /** how it ended; left out, it waits for whoever did not write last */
  ended?: { as: Exclude<Ticket['state'], 'OPEN' | 'WAITING_FOR_CUSTOMER'>; by: Person; at: Instant };
  changes?: readonly (Pick<PreparedChange, 'kind'> & Partial<Pick<PreparedChange, 'field' | 'replaces' | 'proposes'>>)[];
  answers?: readonly Words[];
}

/** A ticket of `tenant`, else of the person's own company, with what was said in it. */
export function makeTicket(draft: Draft, { by, tenant = by.company, category = 'OTHER', subject = `Ticket ${draft.next()}`, priority = 'NORMAL', text = 'Buongiorno, avremmo bisogno di una mano.', at = draft.now, ended, changes = [], answers = [] }: TicketOverrides): { id: string; messageId: string } {
  const id = draft.id();
  const area = areaOfTicket[category] === 'BUSINESS' ? 'COMPANY' : areaOfTicket[category];
  const said: Words[] = [{ by, text, at }, ...answers];
  const last = said.at(-1) ?? { by, text };
  const isFromAbove = (person: Person) => person.company.id !== tenant.id;
  draft.add('ticket', {
    id, tenantId: tenant.id, category, area, subject, priority, state: ended?.as ?? (isFromAbove(last.by) ? 'WAITING_FOR_CUSTOMER' : 'OPEN'), openedByName: by.name, openedByTenantName: by.company.name, createdAt: toDate(at),
    lastMessageAt: toDate(last.at ?? at), lastMessageById: last.by.id, lastMessageByName: last.by.name, decidedAt: ended ? toDate(ended.at) : null, decidedByName: ended?.by.name ?? null,
  });
  const messageIds = said.map((words, index) => {
    const messageId = draft.id();
    draft.add('ticket_message', {
      id: messageId, tenantId: tenant.id, ticketId: id, area, authorId: words.by.id, authorName: words.by.name, authorTenantName: words.by.company.name, isFromAbove: isFromAbove(words.by), text: words.text,
      at: toDate(words.at ?? later(at, index * 3600)),
    });
    return messageId;
  });
  for (const [position, { kind, field = null, replaces = null, proposes = null }] of changes.entries()) {
    draft.add('prepared_change', { id: draft.id(), tenantId: tenant.id, ticketId: id, area, kind, field, replaces, proposes, isPending: !ended, position });
  }
  return { id, messageId: messageIds[0] ?? '' };
}

/** A small text file that came with a message; without one it waits for its message, and is its uploader's. */
export function makeAttachment(draft: Draft, { by, tenant = by.company, ticket, area = 'COMPANY' }: { by: Person; tenant?: Company; ticket?: { messageId: string }; area?: Ticket['area'] }): { id: string } {
  const id = draft.id();
  const content = Buffer.from('Nome;Valore\nProva;1\n');
  draft.add('ticket_attachment', { id, tenantId: tenant.id, messageId: ticket?.messageId ?? null, area: ticket ? area : null, uploadedById: by.id, name: `elenco-${draft.next()}.csv`, contentType: 'text/csv', bytes: content.length, createdAt: toDate(draft.now) });
  draft.add('attachment_content', { attachmentId: id, tenantId: tenant.id, content });
  return { id };
}
