import { type EntityManager } from '@mikro-orm/postgresql';
import { entities } from '../../src/entities.ts';
import { quoteRenewals } from '../../src/modules/subscriptions/quote-renewals.ts';
import { renewSubscriptions } from '../../src/modules/subscriptions/renew-subscriptions.ts';
import { newToken, tokenHash } from '../../src/platform/auth/tokens.ts';
import { type Context } from '../../src/platform/graphql/context.ts';
import { signInWithin } from '../../src/platform/graphql/executor.ts';
import { createOrm } from '../../src/platform/orm/orm.ts';
import { asOwner } from '../../src/platform/postgres/as-owner.ts';
import { appUrlOf } from '../../src/platform/postgres/roles.ts';
import { type Cost, costOf } from '../cost.ts';
import { dueAt } from './world.ts';

const secret = 'only for the length of a benchmark';

/** Some of them one after the other, each quoted and ordered in a transaction of entities: what a person does by hand, without the requests. @param admin of the vendor */
export async function byEntities(ownerUrl: string, postmaster: number, admin: string, count: number): Promise<Cost> {
  const now = new Date(dueAt);
  const token = newToken();
  const ids = await asOwner(ownerUrl, async (client) => {
    await client.query(`insert into session (token_hash, user_id, created_at, expires_at) values ($1, $2, $3, '2100-01-01')`, [tokenHash(secret, token), admin, now]);
    return (await client.query<{ id: string }>('select id from subscription order by id limit $1', [count + 20])).rows.map(({ id }) => id);
  });
  const orm = await createOrm(appUrlOf(ownerUrl), entities as never, { pool: { min: 1, max: 2 } });
  const renewOne = (subscriptionId: string) => orm.em.fork().transactional(async (em) => {
    const context = { now, token: tokenHash(secret, token), isProgram: false } as Context;
    await signInWithin(em as EntityManager, context);
    if (!context.viewer) throw new Error('the administrator signs in');
    const useCase = { em: em as EntityManager, viewer: context.viewer, now, language: 'it' as const, address: '127.0.0.1', secret };
    const offer = await quoteRenewals(useCase, { renewals: [{ subscriptionId, cadence: 'MONTHLY' }] });
    await em.flush();
    const answer = await renewSubscriptions(useCase, { quoteId: 'quote' in offer ? offer.quote.id : '', idempotencyKey: subscriptionId });
    if (!('subscriptions' in answer)) throw new Error(`not renewed, but ${answer.constructor.name}`);
  });
  for (const id of ids.splice(0, 20)) await renewOne(id);
  const cost = await costOf(postmaster, count, async () => {
    for (const id of ids) await renewOne(id);
  });
  await orm.close(true);
  return cost;
}
