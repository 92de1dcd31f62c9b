import { LockMode, type FilterQuery } from '@mikro-orm/core';
import { notFound } from '../../platform/graphql/errors.ts';
import { type UseCase } from '../../platform/graphql/use-case.ts';
import { newId } from '../../platform/orm/new-id.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { linkEnd } from '../access/index.ts';
import { recordChange } from '../audit/index.ts';
import { type Tenant } from '../tenants/index.ts';
import { EmailChange } from './email-change.entity.ts';
import { permits } from './email-change.policy.ts';
import { tellNewAddress, tellOldAddress } from './tell-addresses.ts';

/**
 * A person is to sign in with another address, once that address says so (C3). A change that is under way gives way to this one; the same one again
 * changes nothing. Asked for by anyone but the person or an administrator of its company, it also waits for one of them to agree.
 * @returns null when the person signs in with that address already
 */
export async function startEmailChange(useCase: UseCase, userId: string, tenant: Tenant, newEmail: string): Promise<EmailChange | null> {
  const { em, viewer, now } = useCase;
  // One change at a time for a person: whoever comes second waits here.
  const user = await lockPerson(useCase, userId);
  if (user.email === newEmail) return null;
  const former = await em.findOne(EmailChange, { userId, state: 'PENDING' } as FilterQuery<EmailChange>);
  if (former && former.newEmail === newEmail && former.expiresAt > now) return former;
  if (former) await giveUp(useCase, former);

  const isAgreed = viewer.id === userId || permits(viewer, 'user:consentToEmail', { tenant, userId, isPending: true, awaitsConsent: true, types: [] });
  const change = em.create(EmailChange, {
    id: newId(now), tenant, vendorId: tenant.vendorId, userId, oldEmail: user.email, newEmail, needsConsent: !isAgreed, askedByName: viewer.name, createdAt: now, expiresAt: linkEnd('EMAIL_CHANGE', now),
  } as never) as EmailChange;
  recordChange(useCase, { action: 'user:changeEmail', area: 'ACCESS', tenantId: tenant.id, subject: { type: 'User', id: user.id, name: user.name }, before: { email: user.email }, after: { email: newEmail } });
  await em.flush();
  await tellNewAddress(useCase, change, user, tenant);
  await tellOldAddress(useCase, change, user, tenant);
  return change;
}

/** What letters to a person need. */
export interface Addressee {
  id: string;
  email: string;
  name: string;
  language: UseCase['language'];
}

/** The person, locked: not everybody who may change its contact may read it (T2), so the database says what letters need. */
export async function lockPerson({ em }: UseCase, userId: string): Promise<Addressee> {
  const [person] = await queryIn<Addressee>(em, 'select * from lock_person($1)', [userId]);
  if (!person) throw notFound();
  return person;
}

/** Nobody may confirm it any more. */
export async function giveUp({ em, now }: UseCase, change: EmailChange, state: 'CANCELLED' | 'REFUSED' = 'CANCELLED'): Promise<void> {
  change.close(state, now);
  await em.flush();
  await queryIn(em, 'select void_links($1, $2)', [change.id, now]);
}

export async function lockChange({ em }: UseCase, id: string): Promise<EmailChange | null> {
  return em.findOne(EmailChange, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
}
