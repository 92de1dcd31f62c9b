import { LockMode } from '@mikro-orm/core';
import { type Action } from '@filiera/shared/access';
import { type UseCase } from '../../platform/graphql/use-case.ts';
import { Tenant } from './tenant.entity.ts';
import { findTenant, subjectOf } from './tenant-facts.ts';
import { tenantPolicy } from './tenant.policy.ts';

/**
 * A company as it stands in this moment, locked until the transaction ends, once the viewer's role was found to allow the action; whether the
 * company's state allows it too is answered by the caller with a refusal that says more. @throws NOT_FOUND, FORBIDDEN
 */
export async function lockTenant({ em, viewer }: UseCase, id: string, action: Action): Promise<Tenant> {
  const tenant = await findTenant(em, viewer, id);
  tenantPolicy.authorizeRole(viewer, action, subjectOf(tenant));
  await em.findOneOrFail(Tenant, { id: tenant.id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
  tenantPolicy.authorizeRole(viewer, action, subjectOf(tenant));
  return tenant;
}
