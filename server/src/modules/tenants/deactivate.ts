import { type EntityManager } from '@mikro-orm/postgresql';
import { type UseCase } from '../../platform/graphql/use-case.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { recordChange } from '../audit/index.ts';
import { type Deactivation } from './deactivation-blocker.entity.ts';
import { type Tenant } from './tenant.entity.ts';
import { lockTenant } from './tenant-facts.ts';

/** Whether something stands in the way (T6), counted by the database beyond what the viewer may read. */
export async function isBlocked(em: EntityManager, tenant: Tenant, deactivation: Deactivation): Promise<boolean> {
  await em.flush();
  const blockers = await queryIn(em, 'select from deactivation_blockers($1) b where b.deactivation = $2', [tenant.id, deactivation]);
  return blockers.length > 0;
}

/**
 * Turns a partner into a customer, or closes a company (T6), unless something stands in the way by now. The company's row is locked first: no
 * company is put below it and nothing is bought for it meanwhile.
 * @returns whether it was done
 */
export async function deactivate(useCase: UseCase, { id }: Tenant, deactivation: Deactivation): Promise<boolean> {
  const { em, now } = useCase;
  const tenant = await lockTenant(em, id);
  const isPossible = tenant.status !== 'CLOSED' && (deactivation === 'PARTNER' ? tenant.kind === 'PARTNER' : tenant.kind !== 'VENDOR');
  if (!isPossible || (await isBlocked(em, tenant, deactivation))) return false;

  const before = { kind: tenant.kind, status: tenant.status };
  if (deactivation === 'PARTNER') tenant.becomeCustomer();
  else tenant.close(now);
  recordChange(useCase, {
    action: deactivation === 'PARTNER' ? 'tenant:deactivatePartner' : 'tenant:close', area: 'COMPANY', tenantId: id, subject: { type: 'Tenant', id, name: tenant.name },
    before, after: { kind: tenant.kind, status: tenant.status },
  });
  return true;
}
