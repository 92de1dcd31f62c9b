import { setTimeout as sleep } from 'node:timers/promises';
import { type EntityManager } from '@mikro-orm/postgresql';
import { type Request, type Response } from 'express';
import { tokenHash } from '../../platform/auth/tokens.ts';
import { type Context } from '../../platform/graphql/context.ts';
import { badInput, failure, notFound } from '../../platform/graphql/errors.ts';
import { type RouteParts } from '../../platform/http/as-viewer.ts';
import { enqueue } from '../../platform/jobs/enqueue.ts';
import { queryIn } from '../../platform/orm/query.ts';

/** How long whoever goes to its bank is kept waiting for the page there. */
const waitMs = 8000;

/**
 * Where the reader of a link agrees to a charge that somebody else began: its bank's own page, which the provider is asked for now that somebody is there to be sent to it.
 * @throws NOT_FOUND for a link where nothing waits for its reader, CONFLICT for a provider that does not answer, RATE_LIMITED
 */
export async function confirmByLink({ orm }: Pick<RouteParts, 'orm'>, request: Request, response: Response, { now, secret, limits, address }: Context): Promise<void> {
  const { token } = (request.body ?? {}) as { token?: unknown };
  if (typeof token !== 'string') throw badInput('`token` is wanted.');
  await limits.attempt(`document ${address}`, address);
  const within = <Result>(run: (em: EntityManager) => Promise<Result>) => orm.em.fork().transactional((em) => run(em as EntityManager));
  const waiting = () => within(async (em) => (await queryIn<{ payment: string; url: string | null }>(em, 'select * from payment_to_confirm($1, $2)', [tokenHash(secret, token), now]))[0]);
  const first = await waiting();
  if (!first) throw notFound();
  await limits.succeeded(`document ${address}`, address);

  if (!first.url) await within((em) => enqueue(em, 'proceed_payment', { paymentId: first.payment }, `proceed ${first.payment}`));
  const end = performance.now() + waitMs;
  let last: typeof first | undefined = first;
  while (last && !last.url && performance.now() < end) {
    await sleep(100);
    last = await waiting();
  }
  // It came to its end without a question: the page tells what of.
  if (last && !last.url) throw failure('CONFLICT', 'The provider does not answer: try again later.');
  response.set('cache-control', 'no-store').json({ url: last?.url ?? null });
}
