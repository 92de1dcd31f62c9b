import { LockMode } from '@mikro-orm/core';
import { notFound } from '../../platform/graphql/errors.ts';
import { type UseCase } from '../../platform/graphql/use-case.ts';
import { isUuid } from '../../platform/read/cursor.ts';
import { findTenant, subjectOf, tenantPolicy } from '../tenants/index.ts';
import { StatementEntry } from './statement-entry.entity.ts';

/** An entry, nobody else's to decide until we commit. @throws NOT_FOUND for a foreign, a missing and a malformed id alike */
export async function lockEntry({ em }: UseCase, id: string): Promise<StatementEntry> {
  const entry = isUuid(id) ? await em.findOne(StatementEntry, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }) : null;
  if (!entry) throw notFound();
  return entry;
}

/** Once all that is named was found: what is foreign is missing before anything is forbidden. */
export async function authorizeDeciding({ em, viewer }: UseCase, { tenantId }: StatementEntry): Promise<void> {
  tenantPolicy.authorize(viewer, 'order:recordPayment', subjectOf(await findTenant(em, viewer, tenantId)));
}
