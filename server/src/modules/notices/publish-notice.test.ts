import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPostbox, type Postbox } from '../../../test/harness/postbox.ts';
import { createWorld, type Client, type World } from '../../../test/harness/world.ts';
import { makeContact, makeCustomer, makePartner, makeUser, makeVendor, type Company, type Person } from '../../seed/factories.ts';

let world: World;
let postbox: Postbox;
let vendor: Company;
let partner: Company;
let customer: Company;
let clients: Record<'vendor' | 'partner' | 'technician' | 'customer' | 'stranger', Client>;

const noticeFields = 'id state recipients delivered failed topic dueAt finishedAt viewerCan subject { it } publishedByName';
const publishing = `mutation ($input: PublishNoticeInput!) { publishNotice(input: $input) { __typename ... on PublishNoticePayload { notice { ${noticeFields} } } ... on InvalidInput { issues { path code } } } }`;
const cancelling = `mutation ($input: CancelNoticeInput!) { cancelNotice(input: $input) { __typename ... on CancelNoticePayload { notice { id state viewerCan } } ... on NoticeNotScheduled { code notice { state } } } }`;
const texts = { subject: { it: 'Novità di marzo', en: 'News of March', de: 'Neues im März' }, text: { it: 'Prima riga.\n\nSeconda {{riga}}.', en: 'First line.', de: 'Größe <b>fett</b>.' } };

interface Told {
  __typename: string;
  notice?: Record<string, unknown> & { id: string };
  issues?: { path: string[]; code: string }[];
}
const inputFrom = (company: Company, more: object = {}) => ({ tenantId: company.id, topic: 'TECHNICAL', ...texts, idempotencyKey: randomUUID(), ...more });
const publish = (client: Client, company: Company, more: object = {}) => client.get<Told>(publishing, { input: inputFrom(company, more) });
const noticeOf = (client: Client, id: string | undefined) => client.get<Record<string, unknown>>(`query ($id: ID!) { notice(id: $id) { ${noticeFields} } }`, { id });
const readers = async (client: Client, { id }: Company) => client.get<Record<string, number>>('query ($id: ID!) { tenant(id: $id) { usageNoticeReaders technicalNoticeReaders companyNoticeReaders } }', { id });
const addresses = async (noticeId: string | undefined): Promise<string[]> => (await world.sql<{ told: string }>(`select to_address || ' ' || language as told from mail where notice_id = $1 order by 1`, [noticeId])).map(({ told }) => told);

beforeAll(async () => {
  postbox = await openPostbox();
  world = await createWorld({ settings: { SMTP_URL: postbox.url } });
  const draft = world.draft();
  vendor = makeVendor(draft, { name: 'Sestante' });
  partner = makePartner(draft, { parent: vendor, name: 'Adige' });
  customer = makeCustomer(draft, { parent: partner, name: 'Brenta', profile: { language: 'de' } });
  const limited = makeCustomer(draft, { parent: partner, name: 'Riservata', access: 'LIMITED' });
  const closed = makeCustomer(draft, { parent: partner, name: 'Chiusa', status: 'CLOSED' });
  const elsewhere = makeVendor(draft, { name: 'Altro' });
  const german = makeUser(draft, { tenant: partner, email: 'uso@adige.example', language: 'en' });
  const gone = makeUser(draft, { tenant: partner, email: 'via@adige.example', status: 'DISABLED' });
  makeContact(draft, { user: german, types: ['TECHNICAL', 'BILLING'] });
  makeContact(draft, { user: gone, types: ['TECHNICAL'] });
  makeContact(draft, { tenant: customer, email: 'Tecnico@Brenta.example', types: ['TECHNICAL'] });
  makeContact(draft, { tenant: customer, email: 'tecnico@brenta.example', types: ['TECHNICAL', 'BUSINESS'] });
  makeContact(draft, { tenant: customer, email: 'conti@brenta.example', types: ['BILLING'], language: 'en' });
  makeContact(draft, { tenant: limited, email: 'tecnico@riservata.example', types: ['TECHNICAL'] });
  makeContact(draft, { tenant: limited, email: 'uso@adige.example', types: ['TECHNICAL'] });
  makeContact(draft, { tenant: closed, email: 'tecnico@chiusa.example', types: ['TECHNICAL'] });
  makeContact(draft, { tenant: elsewhere, email: 'tecnico@altro.example', types: ['TECHNICAL'] });
  const people: Record<keyof typeof clients, Person> = {
    vendor: makeUser(draft, { tenant: vendor, firstName: 'Davide', lastName: 'Rinaldi' }), partner: makeUser(draft, { tenant: partner }), technician: makeUser(draft, { tenant: partner, role: 'TECHNICAL' }),
    customer: makeUser(draft, { tenant: customer }), stranger: makeUser(draft, { tenant: elsewhere }),
  };
  await world.save(draft);
  clients = Object.fromEntries(await Promise.all(Object.entries(people).map(async ([name, person]) => [name, await world.as(person)]))) as typeof clients;
});
afterAll(async () => {
  await world.close();
  await postbox.stop();
});

test('before sending, an author sees how many would get it, by topic; nobody else does', async () => {
  expect(await readers(clients.vendor, vendor)).toEqual({ usageNoticeReaders: 2, technicalNoticeReaders: 3, companyNoticeReaders: 1 });
  expect(await readers(clients.partner, partner)).toEqual({ usageNoticeReaders: 2, technicalNoticeReaders: 2, companyNoticeReaders: 1 });
  expect(await readers(clients.technician, partner)).toEqual({ usageNoticeReaders: 0, technicalNoticeReaders: 0, companyNoticeReaders: 0 });
  expect(await readers(clients.customer, customer)).toEqual({ usageNoticeReaders: 0, technicalNoticeReaders: 0, companyNoticeReaders: 0 });
});

test('a vendor\'s notice reaches each address once, in its user\'s language or its company\'s, with both parts and why it came', async () => {
  postbox.refusals.set('tecnico@riservata.example', { code: 550, message: 'gone', stays: true });
  const { notice } = await publish(clients.vendor, vendor);
  expect(notice).toMatchObject({ state: 'SCHEDULED', recipients: null, publishedByName: 'Davide Rinaldi', subject: { it: 'Novità di marzo' } });
  await world.work();
  expect(await addresses(notice?.id)).toEqual(['tecnico@brenta.example de', 'tecnico@riservata.example it', 'uso@adige.example en']);
  expect(await noticeOf(clients.vendor, notice?.id)).toMatchObject({ state: 'SENT', recipients: 3, delivered: 2, failed: 1, finishedAt: world.clock.now.toISOString() });
  expect(postbox.received.map(({ subject }) => subject).sort()).toEqual(['Neues im März', 'News of March']);
  const german = postbox.received.find(({ subject }) => subject === 'Neues im März');
  expect(german?.html).toContain('Größe &lt;b&gt;fett&lt;/b&gt;.');
  expect(german?.text).toContain('Sie erhalten diese Mitteilung von Sestante');
  expect(german?.text).toContain('nichts abzubestellen');
});

test('one that failed is sent again by itself, with the same words', async () => {
  postbox.refusals.clear();
  const [failed] = await world.sql<{ id: string }>(`select id from mail where state = 'FAILED'`);
  await clients.vendor.get('mutation ($input: RetryMailInput!) { retryMail(input: $input) { __typename } }', { input: { mailId: failed?.id, idempotencyKey: randomUUID() } });
  postbox.received.splice(0);
  await world.work();
  expect(postbox.received[0]?.text).toMatch(/Prima riga\.\s+Seconda \{\{riga\}\}\./);
});

test('a partner\'s reaches its own subtree, without those who let it see little (P6)', async () => {
  const { notice } = await publish(clients.partner, partner);
  await world.work();
  expect(await addresses(notice?.id)).toEqual(['tecnico@brenta.example de', 'uso@adige.example en']);
});

test('the topic picks the contacts, and a contact\'s own language goes before its company\'s', async () => {
  const { notice } = await publish(clients.vendor, vendor, { topic: 'USAGE_REPORTS' });
  await world.work();
  expect(await addresses(notice?.id)).toEqual(['conti@brenta.example en', 'uso@adige.example en']);
  expect(await world.sql('select distinct area, letter from mail where notice_id = $1', [notice?.id])).toEqual([{ area: 'BILLING', letter: 'usageNotice' }]);
});

test('its mails are listed with it, for whoever may read mails: the vendor all, a partner those of its subtree', async () => {
  const mailsOf = async (client: Client, id: string | undefined, states?: string[]) => {
    const { mails } = await client.get<{ mails: { totalCount: number; nodes: { toAddress: string }[] } }>('query ($id: ID!, $states: [MailState!]) { notice(id: $id) { mails(filter: { state: $states }) { totalCount nodes { toAddress } } } }', { id, states });
    return mails.nodes.map(({ toAddress }) => toAddress).sort();
  };
  const { notice } = await publish(clients.partner, partner);
  await world.work();
  expect(await mailsOf(clients.partner, notice?.id)).toEqual(['tecnico@brenta.example', 'uso@adige.example']);
  expect(await mailsOf(clients.vendor, notice?.id, ['SENT'])).toEqual(['tecnico@brenta.example', 'uso@adige.example']);
  expect(await mailsOf(clients.partner, notice?.id, ['FAILED'])).toEqual([]);
});

test('while its mails leave it tells how many have, how many failed, and again after one is sent once more', async () => {
  const { notice } = await publish(clients.vendor, vendor);
  await world.sql('select start_notice($1, $2)', [notice?.id, world.clock.now]);
  expect(await noticeOf(clients.vendor, notice?.id)).toMatchObject({ state: 'SENDING', recipients: 3, delivered: 0, failed: 0 });
  await world.sql(`update mail set state = case to_address when 'uso@adige.example' then 'FAILED' else 'SENT' end where notice_id = $1 and to_address <> 'tecnico@riservata.example'`, [notice?.id]);
  expect(await noticeOf(clients.vendor, notice?.id)).toMatchObject({ state: 'SENDING', recipients: 3, delivered: 1, failed: 1 });
  await world.work();
  expect(await noticeOf(clients.vendor, notice?.id)).toMatchObject({ state: 'SENT', delivered: 2, failed: 1 });
  await world.sql(`update mail set state = 'SENT' where notice_id = $1`, [notice?.id]);
  expect(await noticeOf(clients.vendor, notice?.id)).toMatchObject({ delivered: 3, failed: 0 });
});

const previewing = 'mutation ($input: PreviewNoticeInput!) { previewNotice(input: $input) { __typename ... on PreviewNoticePayload { sender subject html text } ... on InvalidInput { issues { path code } } } }';
const wordsFor = (company: Company, language: 'it' | 'en' | 'de', more: object = {}) => ({ tenantId: company.id, topic: 'TECHNICAL', language, subject: texts.subject[language], text: texts.text[language], ...more });

test('what an author sees before sending is what a reader gets, letter by letter, in each language', async () => {
  postbox.received.splice(0);
  const { notice } = await publish(clients.partner, partner, { topic: 'USAGE_REPORTS' });
  await world.work();
  for (const language of ['en', 'de', 'it'] as const) {
    const seen = await clients.partner.get(previewing, { input: wordsFor(partner, language, { topic: 'USAGE_REPORTS' }) });
    expect(seen).toMatchObject({ __typename: 'PreviewNoticePayload', sender: 'Sestante', subject: texts.subject[language] });
    expect(seen.text).toContain('Adige');
    if (language === 'en') expect(await world.sql(`select subject, html, text from mail where notice_id = $1 and to_address = 'conti@brenta.example'`, [notice?.id])).toEqual([{ subject: seen.subject, html: seen.html, text: seen.text }]);
  }
});

test('a preview asks for words, and is for whoever may publish there; it leaves nothing behind', async () => {
  expect(await clients.vendor.get(previewing, { input: wordsFor(vendor, 'it', { subject: ' ', text: 'x'.repeat(10_001) }) })).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: ['subject'], code: 'required' }, { path: ['text'], code: 'tooLong' }] });
  const codeOf = async (client: Client, company: Company) => (await client.ask(previewing, { input: wordsFor(company, 'it') })).errors?.[0]?.extensions.code;
  expect(await codeOf(clients.technician, partner)).toBe('FORBIDDEN');
  expect(await codeOf(clients.customer, customer)).toBe('FORBIDDEN');
  expect(await codeOf(clients.partner, vendor)).toBe('NOT_FOUND');
  expect(await codeOf(clients.stranger, vendor)).toBe('NOT_FOUND');
  const before = await world.sql('select (select count(*) from notice) as notices, (select count(*) from mail) as mails, (select count(*) from audit_entry) as entries');
  await clients.vendor.get(previewing, { input: wordsFor(vendor, 'it') });
  expect(await world.sql('select (select count(*) from notice) as notices, (select count(*) from mail) as mails, (select count(*) from audit_entry) as entries')).toEqual(before);
});

test('one with an hour waits for it, and leaves once', async () => {
  const { notice } = await publish(clients.vendor, vendor, { dueAt: '2026-03-12T09:00:00.000Z' });
  await world.work();
  expect(await noticeOf(clients.vendor, notice?.id)).toMatchObject({ state: 'SCHEDULED', recipients: null, viewerCan: ['NOTICE_PUBLISH'] });
  world.clock.moveTo('2026-03-12T09:00:30Z');
  await Promise.all([world.work(), world.work()]);
  expect(await noticeOf(clients.vendor, notice?.id)).toMatchObject({ state: 'SENT', recipients: 3, delivered: 3, viewerCan: [] });
});

test('one that waits is taken back, one that left is not', async () => {
  const { notice } = await publish(clients.vendor, vendor, { dueAt: '2026-03-20T09:00:00.000Z' });
  const input = { noticeId: notice?.id };
  expect(await clients.vendor.get(cancelling, { input })).toMatchObject({ __typename: 'CancelNoticePayload', notice: { state: 'CANCELLED', viewerCan: [] } });
  expect(await clients.vendor.get(cancelling, { input })).toMatchObject({ code: 'NOTICE_NOT_SCHEDULED', notice: { state: 'CANCELLED' } });
  world.clock.moveTo('2026-03-21T09:00:00Z');
  await world.work();
  expect(await addresses(notice?.id)).toEqual([]);
});

test('one key publishes one notice (S13)', async () => {
  const input = inputFrom(vendor);
  const answers = await Promise.all([1, 2, 3].map(() => clients.vendor.get<Told>(publishing, { input })));
  expect(new Set(answers.map(({ notice }) => notice?.id)).size).toBe(1);
  await world.work();
});

test('mails whose jobs are gone are sent by the next tick, each once', async () => {
  const { notice } = await publish(clients.vendor, vendor);
  await world.sql('select start_notice($1, now())', [notice?.id]);
  await world.sql('delete from graphile_worker._private_jobs');
  postbox.received.splice(0);
  await world.work();
  expect(postbox.received).toHaveLength(3);
  expect(await noticeOf(clients.vendor, notice?.id)).toMatchObject({ state: 'SENT', delivered: 3 });
});

test('one of a notice that is done, asked for once more, is sent though its job is gone', async () => {
  const [again] = await world.sql<{ id: string }>(`update mail set state = 'FAILED' where id = (select m.id from mail m join notice n on n.id = m.notice_id where n.state = 'SENT' order by m.id limit 1) returning id`);
  await clients.vendor.get('mutation ($input: RetryMailInput!) { retryMail(input: $input) { __typename } }', { input: { mailId: again?.id, idempotencyKey: randomUUID() } });
  await world.sql('delete from graphile_worker._private_jobs');
  await world.work();
  expect(await world.sql('select state from mail where id = $1', [again?.id])).toEqual([{ state: 'SENT' }]);
});

test('a server that refuses five in a row is left alone for now; at the last attempt those that could not leave are given up, and the notice is done', async () => {
  const draft = world.draft();
  const other = makeVendor(draft, { name: 'Ostile', slug: 'ostile' });
  const author = makeUser(draft, { tenant: other });
  for (let nth = 0; nth < 8; nth += 1) makeContact(draft, { tenant: other, email: `p${nth}@ostile.example`, types: ['TECHNICAL'] });
  await world.save(draft);
  for (let nth = 0; nth < 8; nth += 1) postbox.refusals.set(`p${nth}@ostile.example`, { code: 451, message: 'not now', stays: true });
  const client = await world.as(author);
  const { notice } = await publish(client, other);
  await world.work();
  const told = () => world.sql<{ state: string; attempts: number; count: number }>('select state, attempts, count(*)::integer, bool_and(last_error like $2) as why from mail where notice_id = $1 group by 1, 2 order by 2', [notice?.id, '%not now%']);
  expect(await told()).toEqual([{ state: 'QUEUED', attempts: 0, count: 3, why: true }, { state: 'QUEUED', attempts: 1, count: 5, why: true }]);
  expect(await noticeOf(client, notice?.id)).toMatchObject({ state: 'SENDING', delivered: 0, failed: 0 });

  await world.sql('update graphile_worker._private_jobs set run_at = now(), attempts = 11');
  await world.work();
  expect((await told()).map(({ state }) => state)).toEqual(['FAILED', 'FAILED']);
  expect(await noticeOf(client, notice?.id)).toMatchObject({ state: 'SENT', delivered: 0, failed: 8 });
  postbox.refusals.clear();
});

test('every language is asked for', async () => {
  expect(await publish(clients.vendor, vendor, { subject: { it: ' ', en: 'x'.repeat(151), de: 'ok' } })).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: ['subject', 'it'], code: 'required' }, { path: ['subject', 'en'], code: 'tooLong' }] });
});

test('administrators publish, in their own tree, from a company that has others below it', async () => {
  const codeOf = async (client: Client, company: Company) => (await client.ask(publishing, { input: inputFrom(company) })).errors?.[0]?.extensions.code;
  expect(await codeOf(clients.technician, partner)).toBe('FORBIDDEN');
  expect(await codeOf(clients.customer, customer)).toBe('FORBIDDEN');
  expect(await codeOf(clients.stranger, vendor)).toBe('NOT_FOUND');
  expect(await codeOf(clients.partner, vendor)).toBe('NOT_FOUND');
  const { notice } = await publish(clients.vendor, vendor, { dueAt: '2026-04-20T09:00:00.000Z' });
  for (const client of [clients.partner, clients.stranger]) {
    expect((await client.ask('query ($id: ID!) { notice(id: $id) { id } }', { id: notice?.id })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await client.ask(cancelling, { input: { noticeId: notice?.id } })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  }
});
