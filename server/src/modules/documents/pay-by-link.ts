import { type EntityManager } from '@mikro-orm/postgresql';
import { type Request, type Response } from 'express';
import { tokenHash } from '../../platform/auth/tokens.ts';
import { type Context } from '../../platform/graphql/context.ts';
import { badInput, failure, notFound } from '../../platform/graphql/errors.ts';
import { languageAsked, type RouteParts } from '../../platform/http/as-viewer.ts';
import { newId } from '../../platform/orm/new-id.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { setupReturn } from '../payments/index.ts';

interface Begun {
  company: string;
  company_name: string;
  email: string | null;
  customer_ref: string | null;
}

/**
 * Where the reader of a link leaves a card or an account: the provider's own page. It pays the order that the link leads to, where that awaits its money; as for who is
 * signed in, what is left is what the company pays with from then on. The provider is asked between two transactions. @throws NOT_FOUND for a link whose reader is not
 * invoiced, or has nothing to pay and pays by transfer, RATE_LIMITED
 */
export async function payByLink({ orm, onRefused }: Pick<RouteParts, 'orm'> & { onRefused(reason: string): void }, request: Request, response: Response, context: Context): Promise<void> {
  const { now, secret, limits, address, payments } = context;
  const { token, kind } = (request.body ?? {}) as { token?: unknown; kind?: unknown };
  if (typeof token !== 'string' || (kind !== 'CARD' && kind !== 'PAYPAL')) throw badInput('`token` and `kind` are wanted.');
  const provider = payments.providers[kind];
  if (!provider) throw notFound();
  await limits.attempt(`document ${address}`, address);
  const language = languageAsked(request, context);
  const within = <Result>(run: (em: EntityManager) => Promise<Result>) => orm.em.fork().transactional((em) => run(em as EntityManager));

  const id = newId(now);
  const [begun] = await within((em) => queryIn<Begun>(em, 'select * from begin_setup_by_link($1, $2, $3, $4, $5, $6, $7)', [tokenHash(secret, token), now, id, kind, provider.name, address, language]));
  if (!begun) throw notFound();
  await limits.succeeded(`document ${address}`, address);
  const unavailable = (reason: string) => {
    onRefused(reason);
    return failure('CONFLICT', 'The provider does not answer: try again later.');
  };
  const customer = begun.customer_ref === null ? await provider.createCustomer({ id: begun.company, name: begun.company_name, email: begun.email }) : { state: 'SUCCEEDED' as const, ref: begun.customer_ref };
  if (customer.state === 'UNAVAILABLE') throw unavailable(customer.reason);
  const start = await provider.startSetup({ id, customerRef: customer.ref, language, ...setupReturn(payments.publicUrl, id) });
  if (start.state === 'UNAVAILABLE') throw unavailable(start.reason);
  await within((em) => queryIn(em, 'select note_setup_by_link($1, $2, $3, $4, $5)', [tokenHash(secret, token), now, id, start.ref, customer.ref]));
  response.set('cache-control', 'no-store').json({ url: start.url });
}
