import { type UseCase } from '../../platform/graphql/use-case.ts';
import { newId } from '../../platform/orm/new-id.ts';
import { type User } from '../access/index.ts';
import { queueMails } from '../mails/index.ts';
import { type Tenant } from '../tenants/index.ts';

/** Tells a person that it comes in no more. */
export async function tellAccessRemoved(useCase: UseCase, user: User, tenant: Tenant): Promise<void> {
  await queueMails(useCase, [{
    letter: 'accessRemoved', words: { changer: useCase.viewer.name, company: tenant.name },
    to: { address: user.email, name: user.fullName(), language: user.language }, tenantId: tenant.id, key: `access:${newId(useCase.now)}`, area: 'ACCESS',
  }]);
}
