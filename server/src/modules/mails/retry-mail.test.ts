import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorld, type Client, type World } from '../../../test/harness/world.ts';
import { makeCustomer, makePartner, makeUser, makeVendor, type Company, type Draft, type Person } from '../../seed/factories.ts';

let world: World;
let customer: Company;
let limited: Company;
let vendor: Company;
let partner: Company;
let clients: Record<'vendor' | 'partner' | 'owner' | 'technician' | 'billing' | 'stranger', Client>;

const retry = `mutation ($input: RetryMailInput!) { retryMail(input: $input) { __typename ... on RetryMailPayload { mail { id state attempts viewerCan } } ... on MailNotFailed { code message path mail { id state } } } }`;
const list = `query ($id: ID!, $filter: MailFilter) { tenant(id: $id) { mails(filter: $filter) { totalCount } sentMails(first: 100, filter: $filter) { nodes { id toAddress state area viewerCan tenant { name } } } } }`;

interface Sent {
  id: string;
  toAddress: string;
  tenant: { name: string };
  viewerCan: string[];
}
const sentBy = async (client: Client, company: Company, filter: object = {}): Promise<Sent[]> => (await client.get<{ sentMails: { nodes: Sent[] } }>(list, { id: company.id, filter })).sentMails.nodes;

function failedMail(draft: Draft, company: Company, more: object = {}): string {
  const id = draft.id();
  draft.add('mail', {
    id, tenantId: company.id, key: id, letter: 'invitation', area: 'ACCESS', toAddress: `persona@${company.name.toLowerCase()}.example`, toName: 'Persona', language: 'it', subject: 'Prova',
    words: { inviter: 'A', company: 'B', role: 'C' }, state: 'FAILED', attempts: 12, lastError: '550 no', createdAt: world.clock.now, payerId: null, ...more,
  });
  return id;
}
let failed: Record<'own' | 'limited' | 'technical' | 'invoiced' | 'more', string>;

beforeAll(async () => {
  world = await createWorld();
  const draft = world.draft();
  vendor = makeVendor(draft, { name: 'Sestante' });
  partner = makePartner(draft, { parent: vendor, name: 'Adige' });
  customer = makeCustomer(draft, { parent: partner, name: 'Brenta' });
  limited = makeCustomer(draft, { parent: partner, name: 'Riservata', access: 'LIMITED' });
  const other = makeVendor(draft, { name: 'Altro' });
  failedMail(draft, other);
  failed = { own: failedMail(draft, customer), limited: failedMail(draft, limited), technical: failedMail(draft, customer, { area: 'TECHNICAL' }), invoiced: failedMail(draft, customer, { area: 'BILLING', payerId: customer.id }), more: failedMail(draft, customer) };
  const people: Record<keyof typeof clients, Person> = {
    vendor: makeUser(draft, { tenant: vendor }), partner: makeUser(draft, { tenant: partner }), owner: makeUser(draft, { tenant: customer }), technician: makeUser(draft, { tenant: customer, role: 'TECHNICAL' }),
    billing: makeUser(draft, { tenant: vendor, role: 'BILLING' }), stranger: makeUser(draft, { tenant: other }),
  };
  await world.save(draft);
  clients = Object.fromEntries(await Promise.all(Object.entries(people).map(async ([name, person]) => [name, await world.as(person)]))) as typeof clients;
});
afterAll(() => world.close());

const send = (client: Client, mailId: string, idempotencyKey: string = randomUUID()) => client.get<Record<string, unknown>>(retry, { input: { mailId, idempotencyKey } });
const codeOf = async (client: Client, mailId: string) => (await client.ask(retry, { input: { mailId, idempotencyKey: randomUUID() } })).errors?.[0]?.extensions.code;

test('a vendor sees the mails of its whole tree, a role its own area, and nobody else has such a list', async () => {
  expect((await sentBy(clients.vendor, vendor)).map(({ tenant }) => tenant.name).sort()).toEqual(['Brenta', 'Brenta', 'Brenta', 'Brenta', 'Riservata']);
  expect((await sentBy(clients.billing, vendor)).map(({ id }) => id)).toEqual([failed.invoiced]);
  expect(await sentBy(clients.partner, partner)).toEqual([]);
  expect(await sentBy(clients.owner, customer)).toEqual([]);
});

test('the list is narrowed by state, area and address', async () => {
  expect((await sentBy(clients.vendor, vendor, { toAddress: 'RISERV' })).map(({ id }) => id)).toEqual([failed.limited]);
  expect((await sentBy(clients.vendor, vendor, { area: ['TECHNICAL'] })).map(({ id }) => id)).toEqual([failed.technical]);
  expect(await sentBy(clients.vendor, vendor, { state: ['SENT', 'QUEUED'] })).toEqual([]);
});

test('a partner sees neither the mails of a LIMITED customer nor those with amounts that are another\'s (P6, M6)', async () => {
  const countOf = async (client: Client, { id }: Company) => (await client.get<{ mails: { totalCount: number } }>(list, { id })).mails.totalCount;
  expect(await countOf(clients.partner, limited)).toBe(0);
  expect(await countOf(clients.partner, customer)).toBe(3);
  expect(await countOf(clients.owner, customer)).toBe(4);
});

test('a mail that failed is sent once more, once, and the log says who asked', async () => {
  const key = randomUUID();
  expect(await send(clients.owner, failed.own, key)).toEqual({ __typename: 'RetryMailPayload', mail: { id: failed.own, state: 'QUEUED', attempts: 12, viewerCan: [] } });
  expect(await send(clients.owner, failed.own, key)).toMatchObject({ mail: { id: failed.own } });
  expect(await world.sql(`select count(*)::integer as jobs from graphile_worker._private_jobs where key = 'mail ' || $1`, [failed.own])).toEqual([{ jobs: 1 }]);
  await world.work();
  expect(await world.sql('select state, attempts from mail where id = $1', [failed.own])).toEqual([{ state: 'SENT', attempts: 13 }]);
  expect(await world.sql(`select action, subject_id from audit_entry where action = 'mail:retry'`)).toEqual([{ action: 'mail:retry', subject_id: failed.own }]);
});

test('one that has not failed is left alone', async () => {
  expect(await send(clients.owner, failed.own)).toMatchObject({ __typename: 'MailNotFailed', code: 'MAIL_NOT_FAILED', path: ['mailId'], mail: { state: 'SENT' } });
});

test('of two who ask at once, one does', async () => {
  const answers = await Promise.all([send(clients.owner, failed.more), send(clients.vendor, failed.more), send(clients.partner, failed.more)]);
  expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['MailNotFailed', 'MailNotFailed', 'RetryMailPayload']);
});

test('the vendor sends those of a LIMITED customer again, as it sees them; who may not read a mail does not find it, and who only reads it may not', async () => {
  expect(await codeOf(clients.partner, failed.limited)).toBe('NOT_FOUND');
  expect(await codeOf(clients.stranger, failed.limited)).toBe('NOT_FOUND');
  expect(await codeOf(clients.partner, failed.invoiced)).toBe('NOT_FOUND');
  expect(await codeOf(clients.owner, 'no id')).toBe('NOT_FOUND');
  expect(await codeOf(clients.technician, failed.technical)).toBe('FORBIDDEN');
  expect(await send(clients.vendor, failed.limited)).toMatchObject({ __typename: 'RetryMailPayload' });
});
