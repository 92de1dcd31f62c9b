import { LockMode, type FilterQuery } from '@mikro-orm/core';
import { type UseCase } from '../../platform/graphql/use-case.ts';
import { recordChange } from '../audit/index.ts';
import { EmailChange } from './email-change.entity.ts';
import { giveUp } from './start-email-change.ts';

/** Gives a change of e-mail up before it is in use; every link of it opens nothing (C3). */
export async function cancelChange(useCase: UseCase, change: EmailChange): Promise<void> {
  await giveUp(useCase, change);
  recordChange(useCase, {
    action: 'emailChange:cancel', area: 'ACCESS', tenantId: change.tenant.id, subject: { type: 'User', id: change.userId, name: change.oldEmail }, before: { email: change.newEmail }, after: { email: change.oldEmail },
  });
}

/**
 * The change of a person's e-mail that is under way, if there is one. Whoever is shut out does not come back under another address, and a new password
 * ends what somebody else may have asked for in the person's place.
 */
export async function cancelPending(useCase: UseCase, userId: string): Promise<void> {
  const change = await useCase.em.findOne(EmailChange, { userId, state: 'PENDING' } as FilterQuery<EmailChange>, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (change) await cancelChange(useCase, change);
}
