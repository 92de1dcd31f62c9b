import { linkToken, tokenHash } from '../../platform/auth/tokens.ts';
import { type UseCase } from '../../platform/graphql/use-case.ts';
import { newId } from '../../platform/orm/new-id.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { linkEnd, refuseTooManyLinks } from '../access/index.ts';
import { queueMails } from '../mails/index.ts';
import { type Tenant } from '../tenants/index.ts';
import { type Licence } from './licence.entity.ts';

/** Writes to people who have a licence, each with a link that activates it; a former link opens nothing any more. @throws RATE_LIMITED */
export async function sendLicences(useCase: UseCase, licences: readonly Licence[], tenant: Tenant, productName: string): Promise<void> {
  const { em, now, secret, viewer } = useCase;
  await em.flush();
  await refuseTooManyLinks(useCase, licences.map(({ email }) => email));
  const links = licences.map((licence) => ({ id: newId(now), licence }));
  await queryIn(em, 'select issue_licence_links($1::uuid[], $2::bytea[], $3::uuid[], $4, $5)', [
    links.map(({ id }) => id), links.map(({ id }) => tokenHash(secret, linkToken(secret, id))), links.map(({ licence }) => licence.id), now, linkEnd('LICENCE', now),
  ]);
  await queueMails(useCase, links.map(({ id, licence: { email, name, language } }) => ({
    letter: 'licence', words: { giver: viewer.name, company: tenant.name, product: productName },
    to: { address: email, name: name ?? email, language }, tenantId: tenant.id, key: `licence:${id}`, area: 'TECHNICAL',
    link: { id, path: '/activate/{token}' },
  })));
}

/** Tells whoever used a licence that it is theirs no more; whoever never followed the invitation is told by its link. */
export async function tellLicenceTaken(useCase: UseCase, { id, email, name, language, activatedAt }: Pick<Licence, 'id' | 'email' | 'name' | 'language' | 'activatedAt'>, tenant: Tenant, productName: string): Promise<void> {
  if (!activatedAt) return;
  await queueMails(useCase, [{
    letter: 'licenceTaken', words: { company: tenant.name, product: productName }, to: { address: email, name: name ?? email, language },
    tenantId: tenant.id, key: `licence:${id}:taken:${activatedAt.getTime()}`, area: 'TECHNICAL',
  }]);
}
