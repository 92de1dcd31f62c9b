import { notFound } from '../../platform/graphql/errors.ts';
import { type UseCase } from '../../platform/graphql/use-case.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { isUuid } from '../../platform/read/cursor.ts';
import { isWithin, type Tenant } from '../tenants/index.ts';
import { PreparedChange } from './prepared-change.entity.ts';
import { Ticket } from './ticket.entity.ts';
import { type TicketFacts } from './ticket.policy.ts';

/** A ticket that is nobody else's to change until we commit, with its company and what it prepares. @throws NOT_FOUND */
export async function lockTicket({ em, viewer }: UseCase, id: string): Promise<{ ticket: Ticket; tenant: Tenant; changes: PreparedChange[]; facts: TicketFacts }> {
  const [found] = isUuid(id) ? await queryIn<{ id: string }>(em, 'select id from ticket where id = $1 for update', [id]) : [];
  if (!found) throw notFound();
  const ticket = await em.findOneOrFail(Ticket, { id }, { populate: ['tenant'], refresh: true });
  const tenant = ticket.tenant.getEntity();
  if (!isWithin(viewer, tenant.path)) throw notFound();
  const changes = await em.find(PreparedChange, { ticket: id }, { orderBy: { position: 'asc' } });
  return { ticket, tenant, changes, facts: { tenant, state: ticket.state, changes: changes.map(({ kind }) => kind) } };
}
