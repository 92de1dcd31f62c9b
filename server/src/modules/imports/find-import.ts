import { LockMode } from '@mikro-orm/core';
import { notFound } from '../../platform/graphql/errors.ts';
import { type UseCase } from '../../platform/graphql/use-case.ts';
import { isUuid } from '../../platform/read/cursor.ts';
import { findTenant, subjectOf, tenantPolicy } from '../tenants/index.ts';
import { Import } from './import.entity.ts';

/** An import that the viewer sees and may decide on, locked: of two who decide, one waits. @throws NOT_FOUND, FORBIDDEN */
export async function findImport({ em, viewer }: UseCase, id: string): Promise<Import> {
  const found = isUuid(id) ? await em.findOne(Import, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }) : null;
  if (!found) throw notFound();
  const tenant = await findTenant(em, viewer, found.tenant.id);
  tenantPolicy.authorize(viewer, 'tenant:import', subjectOf(tenant));
  return found;
}
