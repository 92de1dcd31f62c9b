import { type EntityManager } from '@mikro-orm/postgresql';
import { entities } from '../../src/entities.ts';
import { queueMails, type MailOrder } from '../../src/modules/mails/index.ts';
import { createOrm } from '../../src/platform/orm/orm.ts';
import { queryIn } from '../../src/platform/orm/query.ts';
import { asOwner } from '../../src/platform/postgres/as-owner.ts';
import { type Compared, costOf } from '../cost.ts';
import { type World } from '../world.ts';

const amount = 20_000;
const batch = 500;

/** Queuing mails, each with its job, 500 at a time, beside one insert of as many bare rows and one of the same with the jobs' rows. */
export async function queuedMails({ ownerUrl, appUrl, postmaster, people }: World): Promise<Compared[]> {
  const tenantId = people[0]?.tenantId ?? '';
  const clear = () => asOwner(ownerUrl, (client) => client.query('truncate mail, graphile_worker._private_jobs'));
  const insert = `
    insert into mail (id, tenant_id, key, letter, area, to_address, to_name, language, subject, words, state, created_at)
    select gen_random_uuid(), $1, 'bare ' || n, 'invitation', 'ACCESS', 'p' || n || '@filiera.example', 'P', 'it', 'Ada ti invita in Sestante', '{"inviter":"Ada","company":"Sestante","role":"r"}', 'QUEUED', now()
    from generate_series(1, $2::integer) n`;
  const bare = await costOf(postmaster, amount, () => asOwner(ownerUrl, (client) => client.query(insert, [tenantId, amount])));
  await clear();
  const withJobs = await costOf(postmaster, amount, () => asOwner(ownerUrl, (client) => client.query(`
    with written as (${insert} returning id)
    insert into graphile_worker._private_jobs (task_id, payload, max_attempts, key)
    select t.id, json_build_object('mailId', w.id), 12, 'mail ' || w.id from written w, graphile_worker._private_tasks t where t.identifier = (select min(identifier) from graphile_worker._private_tasks)`, [tenantId, amount])));
  await clear();

  const orm = await createOrm(appUrl, entities as never);
  const ours = await costOf(postmaster, amount, () => orm.em.fork().transactional(async (em) => {
    await queryIn(em as EntityManager, `select set_config('app.vendor', $1, true)`, [tenantId]);
    for (let from = 0; from < amount; from += batch) await queueMails({ em: em as EntityManager, now: new Date() }, ordersFrom(from, tenantId));
  }));
  await orm.close(true);
  await clear();
  return [
    { what: 'mails queued', ours, limit: 'one insert of as many bare rows', beside: bare },
    { what: 'mails queued', ours, limit: 'one statement that writes mails and jobs', beside: withJobs },
  ];
}

function ordersFrom(from: number, tenantId: string): MailOrder[] {
  return Array.from({ length: batch }, (_, index) => ({
    letter: 'invitation', words: { inviter: 'Ada', company: 'Sestante', role: 'r' }, to: { address: `p${from + index}@filiera.example`, name: 'P', language: 'it' },
    tenantId, key: `queued ${from + index}`, area: 'ACCESS', objectPath: '/',
  }));
}
