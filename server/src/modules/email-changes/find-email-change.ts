import { type ContactType } from '@filiera/shared/access';
import { forbidden, notFound } from '../../platform/graphql/errors.ts';
import { type UseCase } from '../../platform/graphql/use-case.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { isUuid } from '../../platform/read/cursor.ts';
import { findTenant, type Tenant } from '../tenants/index.ts';
import { type EmailChange } from './email-change.entity.ts';
import { permits, type EmailChangeVerb } from './email-change.policy.ts';
import { lockChange } from './start-email-change.ts';

/** A change of e-mail that the viewer sees and may do this with, locked. @throws NOT_FOUND, FORBIDDEN */
export async function findEmailChange(useCase: UseCase, id: string, verb: EmailChangeVerb): Promise<{ change: EmailChange; tenant: Tenant }> {
  const { em, viewer } = useCase;
  const change = isUuid(id) ? await lockChange(useCase, id) : null;
  if (!change) throw notFound();
  const tenant = await findTenant(em, viewer, change.tenant.id);
  const [contact] = await queryIn<{ types: ContactType[] }>(em, 'select types from contact where user_id = $1', [change.userId]);
  // How far it is, is told by a refusal; here it matters who asks.
  const facts = { tenant, userId: change.userId, isPending: true, awaitsConsent: true, types: contact?.types ?? [] };
  if (!permits(viewer, verb, facts)) throw forbidden();
  return { change, tenant };
}
