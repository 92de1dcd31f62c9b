import { LockMode } from '@mikro-orm/core';
import { notFound } from '../../platform/graphql/errors.ts';
import { type UseCase } from '../../platform/graphql/use-case.ts';
import { isUuid } from '../../platform/read/cursor.ts';
import { lockSubscriptions, type Subscription } from '../subscriptions/index.ts';
import { isWithin, type Tenant } from '../tenants/index.ts';
import { Licence } from './licence.entity.ts';
import { type LicenceFacts } from './licence.policy.ts';

export interface FoundLicence {
  licence: Licence;
  subscription: Subscription;
  tenant: Tenant;
  facts: LicenceFacts;
}

/** A licence that the viewer sees, nobody else's to change until we commit. @throws NOT_FOUND for a foreign, a missing and a malformed id alike */
export async function findLicenceLocked(useCase: UseCase, id: string): Promise<FoundLicence> {
  const { em, viewer, now } = useCase;
  const known = isUuid(id) ? await em.findOne(Licence, { id: id.toLowerCase() }) : null;
  if (!known) throw notFound();
  // As whoever changes subscriptions: first theirs, then what belongs to them.
  await lockSubscriptions(useCase, [known.subscription.id]);
  const licence = await em.findOne(Licence, { id: known.id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
  if (!licence) throw notFound();
  await em.populate(licence, ['subscription.tenant', 'subscription.product']);
  const subscription = licence.subscription.getEntity();
  const tenant = subscription.tenant.getEntity();
  if (!isWithin(viewer, tenant.path)) throw notFound();
  return { licence, subscription, tenant, facts: { tenant, status: subscription.status, isTrial: subscription.isTrial, cancelAtEnd: subscription.cancelAtEnd, endsAt: subscription.endsAt, now, isActivated: Boolean(licence.activatedAt) } };
}

/** The licence for the audit log. */
export const subjectOfLicence = ({ id, email }: Licence) => ({ type: 'Licence', id, name: email });
