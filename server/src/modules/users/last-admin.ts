import { ObjectType } from 'type-graphql';
import { refuse, UserError } from '../../platform/graphql/refusals.ts';
import { type UseCase } from '../../platform/graphql/use-case.ts';
import { User } from '../access/index.ts';
import { type Tenant } from '../tenants/index.ts';

@ObjectType({ implements: UserError, description: 'Nobody would be left who may administer the company: nobody stands above it, or it lets nobody above in.' })
export class LastAdmin extends UserError {}

/**
 * Refuses to take the last administrator away where nobody above may administer: of a vendor, and of a company with LIMITED access. Asked under
 * the company's lock. A company sold by a partner may have nobody at all.
 */
export async function refuseLastAdmin({ em, language }: Pick<UseCase, 'em' | 'language'>, user: User, tenant: Tenant): Promise<LastAdmin | null> {
  if (user.role !== 'ADMIN' || user.status !== 'ACTIVE') return null;
  if (tenant.kind !== 'VENDOR' && tenant.access === 'FULL') return null;
  const others = await em.count(User, { tenant: tenant.id, role: 'ADMIN', status: 'ACTIVE', id: { $ne: user.id } });
  return others > 0 ? null : refuse(LastAdmin, 'LAST_ADMIN', language, { path: ['userId'] });
}
