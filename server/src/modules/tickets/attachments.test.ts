import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorld, type Client, type World } from '../../../test/harness/world.ts';
import { makeCustomer, makePartner, makeUser, makeVendor, type Company, type Person } from '../../seed/factories.ts';

let world: World;
let customer: Company;
let people: Record<'elena' | 'giulia' | 'technician' | 'viewer' | 'stranger', Person>;

beforeAll(async () => {
  world = await createWorld();
  const draft = world.draft();
  const vendor = makeVendor(draft);
  const partner = makePartner(draft, { parent: vendor });
  customer = makeCustomer(draft, { parent: partner });
  people = {
    elena: makeUser(draft, { tenant: customer }), giulia: makeUser(draft, { tenant: partner }), technician: makeUser(draft, { tenant: customer, role: 'TECHNICAL' }),
    viewer: makeUser(draft, { tenant: customer, role: 'VIEWER' }), stranger: makeUser(draft, { tenant: makePartner(draft, { parent: vendor }) }),
  };
  await world.save(draft);
});
afterAll(() => world.close());

const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64');
const address = (path: string) => `${world.url.replace('/graphql', '')}/attachments${path}`;
async function upload(client: Client, content: Buffer | string, name = 'foto.png', headers: Record<string, string> = {}, tenantId = customer.id) {
  const response = await fetch(address(`?tenantId=${tenantId}&name=${encodeURIComponent(name)}`), { method: 'POST', headers: { 'content-type': 'application/octet-stream', 'accept-language': 'it', ...client.headers, ...headers }, body: new Uint8Array(Buffer.from(content)) });
  const answer = (await response.json()) as { id?: string; name?: string; contentType?: string; errors?: { message: string; extensions: { code: string } }[] };
  return { status: response.status, ...answer, code: answer.errors?.[0]?.extensions.code };
}
const download = (client: Client, id: string) => fetch(address(`/${id}`), { headers: client.headers });
const open = (client: Client, attachmentIds: (string | undefined)[], category = 'OTHER') => client.ask(`mutation ($input: OpenTicketInput!) { openTicket(input: $input) { __typename ... on OpenTicketPayload { ticket { id messages { nodes { attachments { id name contentType bytes } } } } } } }`,
  { input: { tenantId: customer.id, category, subject: 'Prova', text: 'Ecco', attachmentIds, idempotencyKey: randomUUID() } });

test('a file comes with its message and is fetched by both sides, to be kept and never shown', async () => {
  const [elena, giulia, stranger] = [await world.as(people.elena), await world.as(people.giulia), await world.as(people.stranger)];
  const { status, id = '' } = await upload(elena, png, 'Visura "2026" è.png');
  expect(status).toBe(201);
  expect((await download(giulia, id)).status).toBe(404);
  expect((await open(elena, [id])).data).toMatchObject({ openTicket: { ticket: { messages: { nodes: [{ attachments: [{ id, name: 'Visura "2026" è.png', contentType: 'image/png', bytes: png.length }] }] } } } });
  for (const client of [elena, giulia]) {
    const response = await download(client, id);
    expect(Object.fromEntries(['content-type', 'content-disposition', 'x-content-type-options', 'cache-control'].map((name) => [name, response.headers.get(name)]))).toEqual({
      'content-type': 'image/png', 'content-disposition': `attachment; filename*=UTF-8''Visura%20%222026%22%20%C3%A8.png`, 'x-content-type-options': 'nosniff', 'cache-control': 'private, no-store' });
    expect(Buffer.from(await response.arrayBuffer())).toEqual(png);
  }
  for (const foreign of [id, randomUUID(), 'nonsense']) expect((await download(stranger, foreign)).status).toBe(404);
  expect((await download(world.nobody, id)).status).toBe(401);
  expect((await open(elena, [id])).errors?.[0]?.extensions.code, 'sent already').toBe('NOT_FOUND');
});

test('what a file is, is told by its content: others are refused clearly', async () => {
  const elena = await world.as(people.elena);
  expect(await upload(elena, 'Nome;Età\nAda;36\n', 'elenco.CSV')).toMatchObject({ status: 201, contentType: 'text/csv' });
  expect(await upload(elena, 'Solo parole', 'note.pdf')).toMatchObject({ status: 201, contentType: 'text/plain' });
  expect(await upload(elena, '%PDF-1.7\n1 0 obj\n', 'contratto.txt')).toMatchObject({ status: 201, contentType: 'application/pdf' });
  for (const bad of [Buffer.from('MZ\u0000\u0001programma'), '<!DOCTYPE html><script>alert(1)</script>', '<svg xmlns="http://www.w3.org/2000/svg"/>', Buffer.from('GIF89a\u0001\u0000\u0001\u0000')]) {
    expect(await upload(elena, bad, 'foto.png')).toMatchObject({ status: 422, code: 'ATTACHMENT_TYPE' });
  }
  // Whoever fetches it opens it by its name: that says the same (`attachment-name.ts`).
  expect(await upload(elena, '%PDF-1.7\n<script>new ActiveXObject("WScript.Shell")</script>', 'fattura.hta')).toMatchObject({ status: 201, contentType: 'application/pdf', name: 'fattura.hta.pdf' });
  expect(await upload(elena, '@echo off\r\ncalc', 'avvia.bat')).toMatchObject({ status: 201, contentType: 'text/plain', name: 'avvia.bat.txt' });
  expect(await upload(elena, '')).toMatchObject({ status: 422, code: 'ATTACHMENT_EMPTY' });
  expect(await upload(elena, Buffer.alloc(5 * 1024 * 1024 + 1, 'a'))).toMatchObject({ status: 413, code: 'ATTACHMENT_SIZE' });
  expect(await upload(elena, Buffer.alloc(5 * 1024 * 1024, 'a'), 'grande.txt')).toMatchObject({ status: 201 });
});

test('a page of another site sends nothing, and who may not write in tickets sends no files', async () => {
  const [elena, viewer, stranger] = [await world.as(people.elena), await world.as(people.viewer), await world.as(people.stranger)];
  expect(await upload(elena, png, 'a.png', { 'sec-fetch-site': 'cross-site' })).toMatchObject({ status: 403 });
  expect(await upload(elena, png, 'a.png', { origin: 'https://evil.example' })).toMatchObject({ status: 403 });
  expect(await upload(elena, png, 'a.png', { origin: world.url.replace('/graphql', '') })).toMatchObject({ status: 201 });
  expect(await upload(elena, png, 'a.png', { 'content-type': 'text/plain' })).toMatchObject({ status: 400 });
  expect(await upload(viewer, png)).toMatchObject({ status: 403 });
  expect(await upload(stranger, png)).toMatchObject({ status: 404 });
  expect(await upload(world.nobody, png)).toMatchObject({ status: 401 });
});

test('a file of a ticket out of one\'s area is not found; nobody sends what another uploaded (T2)', async () => {
  const [elena, technician] = [await world.as(people.elena), await world.as(people.technician)];
  const { id } = await upload(elena, png);
  expect((await open(technician, [id], 'TECHNICAL')).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  await open(elena, [id]);
  expect((await download(technician, id ?? '')).status).toBe(404);
  const technical = await upload(elena, png);
  await open(elena, [technical.id], 'TECHNICAL');
  expect((await download(technician, technical.id ?? '')).status).toBe(200);
});

test('of many files sent at once no more wait than one may have waiting', async () => {
  const elena = await world.as(people.elena);
  await world.sql('delete from ticket_attachment where message_id is null');
  const statuses = (await Promise.all(Array.from({ length: 40 }, (_, n) => upload(elena, 'x', `${n}.txt`)))).map(({ status }) => status);
  expect(statuses.toSorted()).toEqual([...Array(20).fill(201), ...Array(20).fill(422)]);
});
