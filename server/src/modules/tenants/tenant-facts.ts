import { type EntityManager } from '@mikro-orm/postgresql';
import { notFound } from '../../platform/graphql/errors.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { isUuid } from '../../platform/read/cursor.ts';
import { type Subject } from '../../platform/auth/policies.ts';
import { type Viewer } from '../../platform/auth/viewer.ts';
import { Tenant } from './tenant.entity.ts';

/** What sentences ask of the company that a row belongs to, as SQL for computed fields. @param id SQL of the company's id */
export const tenantFacts = (id: string): string =>
  `(select json_build_object('id', f.id, 'access', f.access, 'limitedDepth', f.limited_depth, 'kind', f.kind, 'status', f.status) from tenant f where f.id = ${id})`;

/** A viewer's own check that a company lies in its sight, apart from row-level security (T3). */
export function isWithin(viewer: Viewer, path: string): boolean {
  return path === viewer.place.path || path.startsWith(`${viewer.place.path}.`);
}

/** A company that the viewer sees. @throws NOT_FOUND for a foreign, a missing and a malformed id alike */
export async function findTenant(em: EntityManager, viewer: Viewer, id: string): Promise<Tenant> {
  const tenant = isUuid(id) ? await em.findOne(Tenant, { id }) : null;
  if (!tenant || !isWithin(viewer, tenant.path)) throw notFound();
  return tenant;
}

/** Its row is nobody else's to change until we commit; what merely points to it goes on. */
export async function lockTenant(em: EntityManager, id: string): Promise<Tenant> {
  await queryIn(em, 'select from tenant where id = $1 for no key update', [id]);
  return em.findOneOrFail(Tenant, { id }, { refresh: true });
}

export const subjectOf = (tenant: Tenant): Subject => ({ tenant });
