import { type Context } from '../../platform/graphql/context.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { openSession } from '../access/index.ts';
import { recordChange } from '../audit/index.ts';
import { type FoundProvider } from './find-provider.ts';
import { NotRecognised, type Recognised } from './recognise.ts';

type Step = 'KNOWN' | 'LINKED' | 'JOINED' | 'UNKNOWN' | 'DISABLED' | 'OTHER_SUBJECT';

/**
 * Signs in whomever the provider recognised, as a password does: an account of the vendor's tree with that address, and from then on that subject. None is ever made.
 * No second step is asked for: how a person proves itself at the provider is the vendor's to decide there (T8).
 * @throws NotRecognised, so that nothing stays of it
 */
export async function enterBy(context: Context, provider: FoundProvider, { issuer, subject, email }: Recognised): Promise<void> {
  const { em, now, language, address, secret } = context;
  if (!em) throw new Error('somebody comes in inside a transaction');
  const [found] = await queryIn<{ person: string | null; step: Step }>(em, 'select * from take_identity($1, $2, $3, $4, $5)', [provider.id, issuer, subject, email, now]);
  if (!found?.person || found.step === 'DISABLED') throw new NotRecognised(`the account is ${found?.step ?? 'UNKNOWN'}`);
  if (!(await openSession(context, found.person, { byProvider: true }))) throw new NotRecognised('the company, or one above it, is suspended');
  const { viewer } = context;
  if (!viewer || found.step === 'KNOWN') return;

  const useCase = { em, viewer, now, language, address, secret };
  const subjectOfChange = { type: 'User', id: viewer.id, name: viewer.name };
  recordChange(useCase, { action: found.step === 'JOINED' ? 'user:acceptInvitation' : 'user:linkIdentity', area: 'ACCESS', tenantId: viewer.home.id, subject: subjectOfChange, after: { provider: issuer } });
}
