import { type EntityManager, type MikroORM } from '@mikro-orm/postgresql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorld, type Client, type World } from '../../../test/harness/world.ts';
import { entities } from '../../entities.ts';
import { linkToken } from '../../platform/auth/tokens.ts';
import { createOrm } from '../../platform/orm/orm.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { makeCustomer, makePartner, makeUser, makeVendor, type Company } from '../../seed/factories.ts';
import { type MailOrder, queueMails } from './index.ts';

let world: World;
let orm: MikroORM;
let partner: Company;
let customer: Company;
let foreign: Company;
let admin: Client;
let technician: Client;
let stranger: Client;

const linkId = '0190a000-0000-7000-8000-000000000001';
const invitation = (to: Company, key: string): MailOrder => ({
  letter: 'invitation', words: { inviter: 'Giulia Ferrarese', company: 'Officine Brenta', role: 'amministratore' },
  to: { address: 'Nuova@Brenta.example', name: 'Nuova Persona', language: 'it' }, tenantId: to.id, key, area: 'ACCESS', link: { id: linkId, path: '/accept/{token}' },
});

beforeAll(async () => {
  world = await createWorld();
  const draft = world.draft();
  const vendor = makeVendor(draft, { name: 'Sestante' });
  partner = makePartner(draft, { parent: vendor });
  customer = makeCustomer(draft, { parent: partner });
  foreign = makeCustomer(draft, { parent: makeVendor(draft, { name: 'Altro' }) });
  const people = [makeUser(draft, { tenant: customer }), makeUser(draft, { tenant: customer, role: 'TECHNICAL' }), makeUser(draft, { tenant: makePartner(draft, { parent: vendor }) })];
  await world.save(draft);
  [admin, technician, stranger] = await Promise.all(people.map((person) => world.as(person))) as [Client, Client, Client];
  orm = await createOrm(world.config.APP_DATABASE_URL, entities as never);
});
afterAll(async () => {
  await orm.close(true);
  await world.close();
});

const as = <Result>(company: Company, run: (em: EntityManager) => Promise<Result>): Promise<Result> => orm.em.fork().transactional(async (em) => {
  const [place] = await world.sql<{ path: string; vendor_id: string }>('select path::text, vendor_id from tenant where id = $1', [company.id]);
  await queryIn(em as EntityManager, `select set_config('app.scope', $1, true), set_config('app.vendor', $2, true)`, [place?.path, place?.vendor_id]);
  return run(em as EntityManager);
});
const mailsOf = (client: Client) => client.get<{ mails: { nodes: Record<string, string>[] } } | null>('query ($id: ID!) { tenant(id: $id) { mails { nodes { subject state toAddress attempts html text objectPath } } } }', { id: customer.id });

test('what is queued twice under one key is one mail, what is rolled back is none (S13)', async () => {
  await as(customer, (em) => queueMails({ em, now: world.clock.now }, [invitation(customer, 'one'), invitation(customer, 'one')]));
  await as(customer, (em) => queueMails({ em, now: world.clock.now }, [invitation(customer, 'one')]));
  await expect(as(customer, async (em) => {
    await queueMails({ em, now: world.clock.now }, [invitation(customer, 'two')]);
    throw new Error('rolled back');
  })).rejects.toThrow('rolled back');
  expect(await world.sql('select count(*)::integer as mails, (select count(*)::integer from graphile_worker.jobs) as jobs from mail')).toEqual([{ mails: 1, jobs: 1 }]);
});

test('delivered, it shows what the reader sees, in the reader\'s language, and its link to whoever may read mails only', async () => {
  await world.work();
  const url = `http://localhost:4000/accept/${linkToken(world.config.SECRET, linkId)}`;
  const seen = await mailsOf(admin);
  expect(seen?.mails.nodes).toMatchObject([{ subject: 'Giulia Ferrarese ti invita in Officine Brenta', state: 'SENT', toAddress: 'nuova@brenta.example', attempts: 1, text: expect.stringContaining(url), html: expect.stringContaining(url) }]);
  expect((await mailsOf(technician))?.mails.nodes).toEqual([]);
  expect((await stranger.ask('query ($id: ID!) { tenant(id: $id) { mails { nodes { id } } } }', { id: customer.id })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
});

test('a mail stays with its vendor', async () => {
  await expect(as(customer, (em) => queueMails({ em, now: world.clock.now }, [invitation(foreign, 'three')]))).rejects.toThrow('stays with its vendor');
});

test('a mail that came back from a backup without its job is sent by the next tick', async () => {
  await as(customer, (em) => queueMails({ em, now: world.clock.now }, [invitation(customer, 'restored')]));
  await world.sql('delete from graphile_worker._private_jobs');
  await world.work();
  expect(await world.sql(`select state, attempts from mail where key = 'restored'`)).toEqual([{ state: 'SENT', attempts: 1 }]);
});
