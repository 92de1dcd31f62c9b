import { linkToken, tokenHash } from '../../platform/auth/tokens.ts';
import { failure } from '../../platform/graphql/errors.ts';
import { type UseCase } from '../../platform/graphql/use-case.ts';
import { newId } from '../../platform/orm/new-id.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { type LinkKind } from './one-time-link.entity.ts';

/** How long a link of each kind stays good. */
export const linkHours = { INVITATION: 7 * 24, PASSWORD_RESET: 1, EMAIL_CHANGE: 24, EMAIL_REFUSAL: 24, EMAIL_CONSENT: 24, LICENCE: 30 * 24 } as const satisfies Record<LinkKind, number>;

export const linkEnd = (kind: LinkKind, from: Date): Date => new Date(from.getTime() + linkHours[kind] * 3_600_000);

export interface LinkOrder {
  kind: Exclude<LinkKind, 'LICENCE'>;
  /** whom it is about; a person that the viewer sees */
  userId: string;
  /** where it is sent */
  address: string;
  /** which change of an e-mail */
  emailChangeId?: string;
}

/** An address gets no more links than that in an hour from one company, whoever of it asks: nobody's mailbox is filled by us. */
const mostAnHour = 10;

/** Makes a one-time link in place of the person's former one of its kind. @returns its id, for the mail that carries it. @throws RATE_LIMITED */
export async function issueLink({ em, now, secret }: Pick<UseCase, 'em' | 'now' | 'secret'>, { kind, userId, address, emailChangeId }: LinkOrder): Promise<string> {
  const id = newId(now);
  await em.flush();
  await refuseTooManyLinks({ em, now }, [address]);
  await queryIn(em, 'select issue_link($1, $2, $3, $4, $5, $6, $7, $8)', [id, tokenHash(secret, linkToken(secret, id)), kind, userId, emailChangeId ?? null, address, now, linkEnd(kind, now)]);
  return id;
}

/** @throws RATE_LIMITED if one of these addresses was sent too many links within the hour */
export async function refuseTooManyLinks({ em, now }: Pick<UseCase, 'em' | 'now'>, addresses: readonly string[]): Promise<void> {
  const [{ sentAt } = { sentAt: null }] = await queryIn<{ sentAt: string | null }>(em, 'select max(link_before_last(address, $2)) as "sentAt" from unnest($1::text[]) address', [addresses, mostAnHour - 1]);
  const freeAt = (sentAt ? new Date(sentAt).getTime() : 0) + 3_600_000;
  if (freeAt > now.getTime()) throw failure('RATE_LIMITED', 'This address was written to too often.', { extensions: { retryAfterSeconds: Math.ceil((freeAt - now.getTime()) / 1000) } });
}
