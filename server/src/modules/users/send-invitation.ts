import { type UseCase } from '../../platform/graphql/use-case.ts';
import { issueLink, type User } from '../access/index.ts';
import { queueMails } from '../mails/index.ts';
import { type Tenant } from '../tenants/index.ts';
import { roleName } from './role-name.ts';

/** Writes to somebody who is invited; a former link opens nothing any more. */
export async function sendInvitation(useCase: UseCase, user: User, tenant: Tenant, letter: 'invitation' | 'invitationResent'): Promise<void> {
  const linkId = await issueLink(useCase, { kind: 'INVITATION', userId: user.id, address: user.email });
  await queueMails(useCase, [{
    letter, words: { inviter: useCase.viewer.name, company: tenant.name, role: roleName(user.role, user.language) },
    to: { address: user.email, name: user.fullName(), language: user.language }, tenantId: tenant.id, key: `invitation:${linkId}`, area: 'ACCESS',
    link: { id: linkId, path: '/accept/{token}' }, objectPath: `/t/${tenant.id}/utenti`,
  }]);
}
