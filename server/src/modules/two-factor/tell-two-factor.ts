import { type UseCase } from '../../platform/graphql/use-case.ts';
import { newId } from '../../platform/orm/new-id.ts';
import { User } from '../access/index.ts';
import { type LetterName, queueMails } from '../mails/index.ts';

/** Tells the person who asks what became of its second factor, so that it notices when somebody else did it. */
export async function tellTwoFactor(useCase: UseCase, letter: LetterName & ('twoFactorOn' | 'twoFactorOff' | 'recoveryCodesRenewed' | 'recoveryCodeUsed'), words: Record<string, string> = {}): Promise<void> {
  const { em, viewer, now } = useCase;
  const user = await em.findOneOrFail(User, { id: viewer.id });
  await queueMails(useCase, [{
    letter, words, to: { address: user.email, name: user.fullName(), language: user.language }, tenantId: viewer.home.id, key: `twoFactor:${newId(now)}`, area: 'ACCESS', objectPath: '/profilo',
  }]);
}
