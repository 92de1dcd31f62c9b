import { tokenHash } from '../../platform/auth/tokens.ts';
import { type Viewer } from '../../platform/auth/viewer.ts';
import { type Context } from '../../platform/graphql/context.ts';
import { type UseCase } from '../../platform/graphql/use-case.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { type Role } from './access.enums.ts';
import { linkRefusal, type LinkExpired } from './link-refusal.ts';
import { type LinkKind } from './one-time-link.entity.ts';

/** A link as the database knows it. */
export interface LinkRow {
  fault: string | null;
  kind: LinkKind;
  address: string;
  new_address: string | null;
  /** of a licence: that licence */
  person: string;
  person_name: string;
  person_role: Role;
  language: Viewer['language'];
  company: string;
  company_name: string;
  vendor: string;
  change: string | null;
  /** of a licence: the product's name */
  product: string | null;
  expires_at: string;
}

/**
 * Takes a link, once; of two who open it at the same moment one is refused. From then on the transaction sees the person's company, and acts as
 * the person: whoever reads the mail that the link came by.
 * @throws RATE_LIMITED for who tries one token after the other
 */
export async function takeLink(context: Context, token: string, kinds: readonly LinkKind[]): Promise<{ useCase: UseCase; link: LinkRow } | LinkExpired> {
  const { em, now, language, address, secret, limits } = context;
  if (!em) throw new Error('a link is taken inside a mutation');
  await limits.attempt(`link ${address}`, address);
  const [link] = await queryIn<LinkRow>(em, 'select * from take_link($1, $2, $3)', [tokenHash(secret, token), kinds, now]);
  if (!link || link.fault) return linkRefusal(link?.fault ?? 'UNKNOWN', language);
  await limits.succeeded(`link ${address}`, address);
  return { link, useCase: { em, viewer: holderOf(link), now, language, address, secret } };
}

/** Whoever holds a person's link, for the audit log: it signs as that person and may do nothing else. */
function holderOf({ person, person_name: name, person_role: role, language, company, company_name: companyName, vendor }: LinkRow): Viewer {
  return { id: person, kind: 'USER', name, role, scopes: null, language, vendorId: vendor, home: { id: company, name: companyName, depth: 0 }, place: { id: company, path: '' }, sessionId: null, actor: { role, scopes: null } };
}
