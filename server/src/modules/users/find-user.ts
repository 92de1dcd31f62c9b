import { LockMode } from '@mikro-orm/core';
import { notFound } from '../../platform/graphql/errors.ts';
import { type UseCase } from '../../platform/graphql/use-case.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { isUuid } from '../../platform/read/cursor.ts';
import { User } from '../access/index.ts';
import { findTenant, type Tenant } from '../tenants/index.ts';

/**
 * A person that the viewer sees, with its company, for a change of who may do what there: one such change at a time in a company, so that two of
 * them know of each other. @throws NOT_FOUND
 */
export async function findUserLocked({ em, viewer }: UseCase, id: string): Promise<{ user: User; tenant: Tenant }> {
  const known = isUuid(id) ? await em.findOne(User, { id }) : null;
  if (!known) throw notFound();
  const tenant = await findTenant(em, viewer, known.tenant.id);
  await lockPeople(em, tenant.id);
  const user = await em.findOne(User, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
  if (!user) throw notFound();
  return { user, tenant };
}

/** Waits for whoever changes the people of a company at this moment. */
export async function lockPeople(em: UseCase['em'], tenantId: string): Promise<void> {
  await queryIn(em, 'select from tenant where id = $1 for no key update', [tenantId]);
}

export const factsOf = (user: User, tenant: Tenant) => ({ tenant, userId: user.id, status: user.status, hasTwoFactor: Boolean(user.twoFactorSince) });

/** The person for the audit log. */
export const subjectOfUser = (user: User) => ({ type: 'User', id: user.id, name: user.fullName() });
