import { type UseCase } from '../../platform/graphql/use-case.ts';
import { newId } from '../../platform/orm/new-id.ts';
import { queueMails } from '../mails/index.ts';

/** Tells a person that its password is another one, so that it notices when somebody else did it. */
export async function tellPasswordChanged(useCase: UseCase, to: { address: string; name: string; language: UseCase['language'] }, tenantId: string): Promise<void> {
  await queueMails(useCase, [{ letter: 'passwordChanged', words: {}, to, tenantId, key: `password:${newId(useCase.now)}`, area: 'ACCESS', objectPath: '/sign-in' }]);
}
