import { LockMode } from '@mikro-orm/core';
import { notFound } from '../../platform/graphql/errors.ts';
import { type UseCase } from '../../platform/graphql/use-case.ts';
import { isUuid } from '../../platform/read/cursor.ts';
import { isWithin, type Tenant } from '../tenants/index.ts';
import { Contact } from './contact.entity.ts';

/** A contact that the viewer sees, locked for a change, with its company. @throws NOT_FOUND */
export async function findContact({ em, viewer }: UseCase, id: string): Promise<{ contact: Contact; tenant: Tenant }> {
  const contact = isUuid(id) ? await em.findOne(Contact, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }) : null;
  if (!contact || !isWithin(viewer, contact.path)) throw notFound();
  return { contact, tenant: await contact.tenant.loadOrFail() };
}
