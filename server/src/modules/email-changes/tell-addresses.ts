import { type UseCase } from '../../platform/graphql/use-case.ts';
import { issueLink } from '../access/index.ts';
import { queueMails } from '../mails/index.ts';
import { type Tenant } from '../tenants/index.ts';
import { type EmailChange } from './email-change.entity.ts';
import { type Addressee } from './start-email-change.ts';

/** The link that confirms the new address, sent there. */
export async function tellNewAddress(useCase: UseCase, change: EmailChange, { id, name, language }: Addressee, tenant: Tenant): Promise<void> {
  const linkId = await issueLink(useCase, { kind: 'EMAIL_CHANGE', userId: id, address: change.newEmail, emailChangeId: change.id });
  await queueMails(useCase, [{
    letter: 'emailChange', words: { name, company: tenant.name, oldEmail: change.oldEmail, newEmail: change.newEmail },
    to: { address: change.newEmail, name, language }, tenantId: tenant.id, key: `email-change:${linkId}`, area: 'ACCESS', link: { id: linkId, path: '/confirm/{token}' },
  }]);
}

/** The old address is told, with a way to refuse; where somebody else asked, it is asked to agree. */
export async function tellOldAddress(useCase: UseCase, change: EmailChange, { id, name, language }: Addressee, tenant: Tenant): Promise<void> {
  const kind = change.awaitsConsent ? 'EMAIL_CONSENT' : 'EMAIL_REFUSAL';
  const linkId = await issueLink(useCase, { kind, userId: id, address: change.oldEmail, emailChangeId: change.id });
  await queueMails(useCase, [{
    letter: change.awaitsConsent ? 'emailConsent' : 'emailChangeNotice', words: { name, company: tenant.name, asker: change.askedByName, oldEmail: change.oldEmail, newEmail: change.newEmail },
    to: { address: change.oldEmail, name, language }, tenantId: tenant.id, key: `email-change:${linkId}`, area: 'ACCESS', link: { id: linkId, path: '/confirm/{token}' },
  }]);
}
