import { type EntityManager, type MikroORM } from '@mikro-orm/postgresql';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openPostbox, type Postbox } from '../../../test/harness/postbox.ts';
import { createWorld, type Client, type World } from '../../../test/harness/world.ts';
import { entities } from '../../entities.ts';
import { readerOf } from '../../platform/mail/smtp.ts';
import { createOrm } from '../../platform/orm/orm.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { makeCustomer, makeUser, makeVendor, type Company } from '../../seed/factories.ts';
import { type MailOrder, queueMails } from './index.ts';

let postbox: Postbox;
let world: World;
let orm: MikroORM;
let vendor: Company;
let customer: Company;
let admin: Client;

const linkId = '0190a000-0000-7000-8000-000000000001';
const invitation = (key: string, address: string, language: 'it' | 'de' = 'it'): MailOrder => ({
  letter: 'invitation', words: { inviter: 'Jürgen Größer', company: 'Caffè Süd', role: 'Administrator' },
  to: { address, name: 'Zoë Müller', language }, tenantId: customer.id, key, area: 'ACCESS', link: { id: linkId, path: '/accept/{token}' },
});

beforeAll(async () => {
  postbox = await openPostbox();
  world = await createWorld({ settings: { SMTP_URL: postbox.url, PUBLIC_URL: 'https://portal.sestante.example/', DEMO: '0' } });
  const draft = world.draft();
  vendor = makeVendor(draft, { name: 'Sestante Söftware, "S.r.l."' });
  customer = makeCustomer(draft, { parent: vendor });
  const person = makeUser(draft, { tenant: customer });
  await world.save(draft);
  admin = await world.as(person);
  orm = await createOrm(world.config.APP_DATABASE_URL, entities as never);
});
afterAll(async () => {
  await orm.close(true);
  await world.close();
  await postbox.stop();
});
beforeEach(() => void postbox.received.splice(0));

const queue = (...orders: MailOrder[]): Promise<void> => orm.em.fork().transactional(async (em) => {
  await queryIn(em as EntityManager, `select set_config('app.vendor', $1, true)`, [vendor.id]);
  await queueMails({ em: em as EntityManager, now: world.clock.now }, orders);
});
const seen = async (address: string) => {
  const { mails } = await admin.get<{ mails: { nodes: Record<string, unknown>[] } }>('query ($id: ID!) { tenant(id: $id) { mails(first: 50) { nodes { toAddress state attempts lastError text html sentAt } } } }', { id: customer.id });
  return mails.nodes.find(({ toAddress }) => toAddress === address);
};
const retryNow = () => world.sql('update graphile_worker._private_jobs set run_at = now()');

test('a mail arrives with umlauts, both parts, the vendor\'s name and a link to our own address', async () => {
  await queue(invitation('whole', 'zoe@sued.example', 'de'));
  await world.work();
  const [mail] = postbox.received;
  const [{ id }] = await world.sql<{ id: string }>(`select id from mail where key = 'whole'`) as [{ id: string }];
  expect(mail).toMatchObject({
    messageId: `<${id}@portal.sestante.example>`, subject: expect.stringContaining('Jürgen Größer'),
    from: { value: [{ name: 'Sestante Söftware, "S.r.l."', address: 'noreply@portal.sestante.example' }] },
    to: { value: [{ name: 'Zoë Müller', address: 'zoe@sued.example' }] },
  });
  expect(mail?.headers.get('auto-submitted')).toBe('auto-generated');
  expect(mail?.text).toContain('Caffè Süd');
  expect(mail?.html).toContain('Caffè Süd');
  const links = [...String(mail?.html).matchAll(/(?:href|src)="([^"]+)"/g), ...String(mail?.text).matchAll(/(https?:\S+)/g)].map(([, link]) => link);
  expect(links.length).toBeGreaterThan(1);
  for (const link of links) expect(link).toMatch(/^https:\/\/portal\.sestante\.example\/accept\//);
});

test.each([
  ['an address', 'segreteria@banca.example'], ['a page', 'Vinci su https://premi.example'], ['a host', 'premi.example/vinci'], ['a full-width @', 'segreteria＠banca.example'],
  ['a line of its own', 'Zoë\r\nBcc: altri@sued.example'], ['another reader', 'Zoë" <altri@sued.example>, "X'],
])('a reader whose name is %s is written to by the address alone', async (key, name) => {
  const order = invitation(`name ${key}`, 'zoe@sued.example');
  await queue({ ...order, to: { ...order.to, name } });
  await world.work();
  const [mail, ...more] = postbox.received;
  expect(more).toEqual([]);
  expect(mail?.to).toMatchObject({ value: [{ name: '', address: 'zoe@sued.example' }] });
  expect([...mail?.headers.keys() ?? []]).not.toContain('bcc');
});

test('a title before a name stays', () => expect(readerOf({ name: 'Dr. Zoë Müller, S.r.l.', address: 'zoe@sued.example' })).toEqual({ name: 'Dr. Zoë Müller, S.r.l.', address: 'zoe@sued.example' }));

test('what the outbox keeps of it lets nobody in (M6)', async () => {
  const { text, html } = await seen('zoe@sued.example') as { text: string; html: string };
  for (const part of [text, html]) {
    expect(part).toContain('https://portal.sestante.example/accept/••••••••');
    expect(part).not.toMatch(/accept\/[\w-]{20}/);
  }
});

test('one key is one mail, however often it is asked for and worked off (S13)', async () => {
  await Promise.all([queue(invitation('once', 'uno@sued.example'), invitation('once', 'uno@sued.example')), queue(invitation('once', 'uno@sued.example'))]);
  await Promise.all([world.work(), world.work()]);
  await world.work();
  expect(postbox.received.map(({ to }) => to)).toHaveLength(1);
});

test('a server that is busy gets it later', async () => {
  postbox.refusals.set('poi@sued.example', { code: 451, message: '4.3.2 try again later' });
  await queue(invitation('later', 'poi@sued.example'));
  await world.work();
  expect(postbox.received).toEqual([]);
  expect(await seen('poi@sued.example')).toMatchObject({ state: 'QUEUED', attempts: 1, lastError: expect.stringContaining('try again later'), sentAt: null });
  const [job] = await world.sql<{ waits: boolean }>(`select run_at > now() + interval '1 second' as waits from graphile_worker._private_jobs`);
  expect(job?.waits).toBe(true);

  await retryNow();
  await world.work();
  expect(postbox.received).toHaveLength(1);
  expect(await seen('poi@sued.example')).toMatchObject({ state: 'SENT', attempts: 2, lastError: null });
});

test('an address that does not exist is not tried again, and says why', async () => {
  postbox.refusals.set('nessuno@sued.example', { code: 550, message: '5.1.1 no such user here', stays: true });
  await queue(invitation('never', 'nessuno@sued.example'));
  await world.work();
  await world.work();
  expect(postbox.received).toEqual([]);
  expect(await seen('nessuno@sued.example')).toMatchObject({ state: 'FAILED', attempts: 1, lastError: '550 5.1.1 no such user here', html: null });
});

test('a server that stays away is given up at the last attempt, with what it said last', async () => {
  postbox.refusals.set('mai@sued.example', { code: 452, message: 'mailbox full', stays: true });
  await queue(invitation('at last', 'mai@sued.example'));
  for (let attempt = 1; attempt <= 12; attempt++) {
    expect(await seen('mai@sued.example')).toMatchObject({ state: 'QUEUED', attempts: attempt - 1 });
    await retryNow();
    await world.work();
  }
  expect(await seen('mai@sued.example')).toMatchObject({ state: 'FAILED', attempts: 12, lastError: '452 mailbox full' });
  expect(await world.sql('select from graphile_worker._private_jobs')).toEqual([]);
});

test('a letter that cannot be written holds up no other, is given up at the last attempt, says why, and is not taken up again', async () => {
  await queue(invitation('unwritten', 'vuoto@sued.example'), invitation('written', 'pieno@sued.example'));
  await world.sql(`update mail set words = '{}' where key = 'unwritten'`);
  await world.work();
  expect(postbox.received).toHaveLength(1);
  expect(await seen('vuoto@sued.example')).toMatchObject({ state: 'QUEUED', attempts: 1, lastError: expect.stringContaining('mentions') });
  await world.sql('update graphile_worker._private_jobs set run_at = now(), attempts = 11');
  await world.work();
  expect(await seen('vuoto@sued.example')).toMatchObject({ state: 'FAILED', attempts: 2, lastError: expect.stringContaining('mentions') });
  await world.work();
  expect(await seen('vuoto@sued.example')).toMatchObject({ state: 'FAILED', attempts: 2 });
});
