import 'reflect-metadata';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { sentences } from '../src/locales/index.ts';
import { loadSentences } from '../src/platform/i18n/translate.ts';
import { asOwner } from '../src/platform/postgres/as-owner.ts';
import { workerUrlOf } from '../src/platform/postgres/roles.ts';
import { type Cost, costOf, lineOf } from './cost.ts';
import { byEntities } from './renewals/by-entities.ts';
import { byHand } from './renewals/by-hand.ts';
import type { Done } from './renewals/worker.ts';
import { dueAt, makeDueWorld } from './renewals/world.ts';

// Renewing 100,000 subscriptions beside one statement written by hand, and beside one transaction of entities each: README.md. Needs Linux, for its accounting of CPU.

const { values } = parseArgs({ options: { due: { type: 'string', default: '100000' }, looped: { type: 'string', default: '300' } } });
const due = Number(values.due);
/** what came of it the first time */
let expected: string | undefined;

loadSentences(sentences);
const world = await makeDueWorld(due);
try {
  const limit = await measured('by_hand', async (ownerUrl) => {
    const client = new pg.Client({ connectionString: ownerUrl });
    await client.connect();
    const cost = await costOf(world.postmaster, due, () => client.query(byHand, [dueAt]));
    await client.end();
    return cost;
  });
  const one = await measured('one_worker', (ownerUrl) => renewBy(ownerUrl, 1));
  const two = await measured('two_workers', (ownerUrl) => renewBy(ownerUrl, 2));
  const loop = await world.fresh('by_entities').then((ownerUrl) => byEntities(ownerUrl, world.postmaster, world.admin, Number(values.looped)));

  console.log('| | a second (CPU each) | beside | a second (CPU each) | share by CPU | share by time | load |\n|---|---|---|---|---|---|---|');
  console.log(lineOf({ what: 'renewals, one worker', ours: one, limit: 'one statement by hand', beside: limit }));
  console.log(lineOf({ what: 'renewals, one worker', ours: one, limit: 'one transaction of entities each', beside: loop }));
  console.log(lineOf({ what: 'renewals, two workers', ours: two, limit: 'one worker', beside: one }));
} finally {
  await world.stop();
}

/** On a copy of the world, whose outcome must be the same whoever renewed it. */
async function measured(name: string, run: (ownerUrl: string) => Promise<Cost>): Promise<Cost> {
  const ownerUrl = await world.fresh(name);
  const cost = await run(ownerUrl);
  console.log(`${name}: ${Math.round(cost.perSecond)} a second, ${cost.cpu.toFixed(3)} ms of CPU each (load ${loadavg()[0]?.toFixed(1)}); ${await outcomeOf(ownerUrl)}`);
  await world.drop(name);
  return cost;
}

async function outcomeOf(ownerUrl: string): Promise<string> {
  const { rows: [found] } = await asOwner(ownerUrl, (client) => client.query<Record<string, number>>(`select
    (select count(*)::integer from subscription where ends_at = '2026-05-10T08:00:00Z' and version = 3) as renewed, (select count(*)::integer from "order") as orders, (select count(*)::integer from order_line) as lines, (select count(*)::integer from order_item) as items,
    (select count(*)::integer from subscription_period) as periods, (select count(*)::integer from charge) as charges, (select count(*)::integer from subscription_event) as events, (select count(*)::integer from audit_entry) as entries,
    (select count(*)::integer from amount_line) as details, (select count(*)::integer from invoice) as invoices, (select count(*)::integer from invoice_line) as invoiced, (select sum(v.vat_minor + l.minor)::bigint::text from invoice_vat v join (select invoice_id, sum(amount_minor) as minor from invoice_line group by 1) l using (invoice_id)) as billed, (select count(*)::integer from mail) as mails, (select count(*)::integer from graphile_worker._private_jobs) as jobs, (select sum(total_minor)::bigint::text from amounts) as total`));
  const told = JSON.stringify(found);
  if (found?.renewed !== due || found.orders !== 2 * due || found.invoices !== 2 * due || found.billed !== found.total || found.periods !== 2 * due || found.charges !== 2 * due || found.mails !== 2 * due || found.jobs !== due || (expected ??= told) !== told) throw new Error(`not what was asked for: ${told}, beside ${expected}`);
  return told;
}

async function renewBy(ownerUrl: string, workers: number): Promise<Cost> {
  const children = await Promise.all(Array.from({ length: workers }, async () => {
    const child = fork(join(import.meta.dirname, 'renewals/worker.ts'), [workerUrlOf(ownerUrl), dueAt], { execArgv: process.execArgv });
    await once(child, 'message');
    return child;
  }));
  let spent = 0;
  const cost = await costOf(world.postmaster, due, async () => {
    const done = await Promise.all(children.map(async (child) => {
      const told = once(child, 'message') as Promise<[Done]>;
      child.send('go');
      return (await told)[0];
    }));
    spent = done.reduce((sum, { cpuMs }) => sum + cpuMs, 0);
  });
  if (process.env.SPLIT) console.log('split', workers, 'db', cost.cpu.toFixed(3), 'node', (spent/due).toFixed(3));
  return { ...cost, cpu: cost.cpu + spent / due };
}
