import { type UseCase } from '../../platform/graphql/use-case.ts';
import { lockTenant, type Tenant } from '../tenants/index.ts';
import { PreparedChange } from './prepared-change.entity.ts';
import { type Ticket } from './ticket.entity.ts';
import { type PreparedChangeKind } from './ticket.enums.ts';

/**
 * The request of this kind that waits already, if there is one. The company's row is locked: two who ask at once come one after the other.
 * @param fields of the Anagrafica: one that waits for any of them
 */
export async function findRequest({ em }: UseCase, tenant: Tenant, kind: PreparedChangeKind, fields?: readonly string[]): Promise<Ticket | null> {
  await lockTenant(em, tenant.id);
  const waiting = await em.findOne(PreparedChange, { tenantId: tenant.id, kind, isPending: true, ...(fields && { field: { $in: [...fields] } }) }, { populate: ['ticket'] });
  return waiting?.ticket.getEntity() ?? null;
}
