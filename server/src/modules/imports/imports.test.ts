import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createWorld, type Client, type World } from '../../../test/harness/world.ts';
import { makeCustomer, makePartner, makeUser, makeVendor, type Company, type Person } from '../../seed/factories.ts';

let world: World;
let partner: Company;
let giulia: Client;
let people: Record<'admin' | 'billing' | 'seller' | 'stranger' | 'customer', Person>;
let customer: Company;

beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

/** A partner of its own for each test: what one imports is no duplicate of another's. */
beforeEach(async () => {
  const draft = world.draft();
  const vendor = makeVendor(draft, { slug: randomUUID() });
  partner = makePartner(draft, { parent: vendor, name: 'Adige Informatica' });
  customer = makeCustomer(draft, { parent: partner });
  people = {
    admin: makeUser(draft, { tenant: partner, firstName: 'Giulia', lastName: 'Ferrarese' }), billing: makeUser(draft, { tenant: partner, role: 'BILLING' }),
    seller: makeUser(draft, { tenant: vendor }), stranger: makeUser(draft, { tenant: makePartner(draft, { parent: vendor }) }), customer: makeUser(draft, { tenant: customer }),
  };
  await world.save(draft);
  giulia = await world.as(people.admin);
});

const header = 'Ragione sociale;Partita IVA;Via;Civico;CAP;Città;Provincia;Nome contatto;Cognome contatto;E-mail contatto;Tipi di contatto';
const bosco = 'Bosco S.r.l.;IT00743110157;Via Roma;1;35131;Padova;PD;Anna;Bianchi;anna@bosco.example;Fatturazione';
const bosco2 = 'Bosco S.r.l.;00743110157;;;;;;Marco;Neri;marco@bosco.example;Tecnico, Business';
const fiore = 'Fiore S.p.A.;;Via Po;2;10121;Torino;to;;;;';

interface Told { importId?: string; errors?: { message: string; extensions: { code: string } }[] }

async function send(client: Client, file: string | Uint8Array, { tenantId = partner.id, fileName = 'clienti.csv', type = 'text/csv', headers = {} as Record<string, string> } = {}): Promise<{ status: number } & Told> {
  const address = new URL(`/imports?${new URLSearchParams({ tenantId, fileName }).toString()}`, world.url);
  const response = await fetch(address, { method: 'POST', headers: { 'content-type': type, 'accept-language': 'it', ...client.headers, ...headers }, body: file });
  return { status: response.status, ...((await response.json()) as Told) };
}

const fields = `keptUntil id state failure failureDetail encoding columns rowsChecked rowsWrong customersNew customersKnown customersWrong contactsNew actorName
  rows(first: 50) { nodes { number outcome issues cells } }`;
interface ImportView { id: string; state: string; [name: string]: unknown; rows: { nodes: { number: number; outcome: string; cells: string[]; issues: { column: string; code: string; row?: number }[] }[] } }
const read = (client: Client, id: string): Promise<ImportView> => client.get(`query ($id: ID!) { import(id: $id) { ${fields} } }`, { id });

/** Sent and checked. */
async function checked(file: string | Uint8Array, tenantId?: string): Promise<ImportView> {
  const { importId = '' } = await send(giulia, file, tenantId ? { tenantId } : {});
  await world.work();
  return read(giulia, importId);
}

const mutation = (name: string) => `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { __typename ... on UserError { code message } } }`;
const apply = (client: Client, importId: string, withoutWrong = false) => client.get<{ __typename: string; code?: string }>(mutation('applyImport'), { input: { importId, withoutWrong } });
const cancel = (client: Client, importId: string) => client.get<{ __typename: string; code?: string }>(mutation('cancelImport'), { input: { importId } });
const below = () => world.sql<{ legal_name: string; vat_number: string | null; contacts: number }>(`
  select p.legal_name, p.vat_number, (select count(*)::integer from contact c where c.tenant_id = t.id) as contacts from tenant t join company_profile p on p.tenant_id = t.id where t.parent_id = $1 and t.id <> $2 order by 1`, [partner.id, customer.id]);

test('a file is checked first, then its customers and contacts are made, in the name of whoever sent it', async () => {
  const found = await checked([header, bosco, bosco2, fiore].join('\n'));
  expect(found).toMatchObject({ state: 'CHECKED', encoding: 'utf-8', rowsChecked: 3, rowsWrong: 0, customersNew: 2, customersKnown: 0, contactsNew: 2, actorName: 'Giulia Ferrarese' });
  expect(await below()).toEqual([]);

  expect(await apply(giulia, found.id)).toMatchObject({ __typename: 'ApplyImportPayload' });
  await world.work();
  expect(await read(giulia, found.id)).toMatchObject({ state: 'APPLIED', customersNew: 2 });
  expect(await below()).toEqual([{ legal_name: 'Bosco S.r.l.', vat_number: '00743110157', contacts: 2 }, { legal_name: 'Fiore S.p.A.', vat_number: null, contacts: 0 }]);
  const entries = await world.sql(`select action, actor_name, from_above, subject_name from audit_entry where actor_id = $1 order by action, subject_name`, [people.admin.id]);
  expect(entries).toEqual([
    { action: 'contact:add', actor_name: 'Giulia Ferrarese', from_above: true, subject_name: 'Anna Bianchi' }, { action: 'contact:add', actor_name: 'Giulia Ferrarese', from_above: true, subject_name: 'Marco Neri' },
    { action: 'tenant:create', actor_name: 'Giulia Ferrarese', from_above: true, subject_name: 'Bosco S.r.l.' }, { action: 'tenant:create', actor_name: 'Giulia Ferrarese', from_above: true, subject_name: 'Fiore S.p.A.' },
    { action: 'tenant:import', actor_name: 'Giulia Ferrarese', from_above: false, subject_name: 'clienti.csv' },
  ]);
  expect(await giulia.get('query ($id: ID!) { tenant(id: $id) { descendants(first: 10) { nodes { name contacts { nodes { email types } } } } } }', { id: partner.id })).toMatchObject({
    descendants: { nodes: expect.arrayContaining([{ name: 'Bosco S.r.l.', contacts: { nodes: [{ email: 'anna@bosco.example', types: ['BILLING'] }, { email: 'marco@bosco.example', types: ['TECHNICAL', 'BUSINESS'] }] } }]) } });
  expect(await giulia.get('{ searchTenants(text: "marco@bosco") { name } }')).toEqual([{ name: 'Bosco S.r.l.' }]);
});

test('the same file again changes nothing', async () => {
  const file = [header, bosco, bosco2, fiore].join('\n');
  const first = await checked(file);
  await apply(giulia, first.id);
  await world.work();
  const before = await below();
  const again = await checked(file);
  expect(again).toMatchObject({ state: 'CHECKED', customersNew: 0, customersKnown: 2, contactsNew: 0, rows: { nodes: [{ outcome: 'KNOWN' }, { outcome: 'KNOWN' }, { outcome: 'KNOWN' }] } });
  expect(await apply(giulia, again.id)).toMatchObject({ __typename: 'NothingToImport', code: 'NOTHING_TO_IMPORT' });
  expect(await below()).toEqual(before);
});

test('what is wrong is told by row and column, by the rules of the forms, and what is double too', async () => {
  const { rows, ...found } = await checked([
    header, bosco,
    'Bosco S.r.l.;00743110157;Via Milano;;;;;Anna;Bianchi;ANNA@bosco.example;Fatturazione',
    'Bosco S.r.l.;00743110157;;;;;;;;;',
    'Curto;00743110158;Via Roma;1;3513;Padova;PD;Ada;;ada;Vendite',
    fiore,
  ].join('\n'));
  expect(found).toMatchObject({ state: 'CHECKED', rowsWrong: 3, customersNew: 1, customersWrong: 2 });
  expect(rows.nodes.map(({ number, outcome, issues }) => ({ number, outcome, issues }))).toEqual([
    { number: 1, outcome: 'LEFT_OUT', issues: [] },
    { number: 2, outcome: 'WRONG', issues: [{ column: 'street', code: 'import.differs', row: 1 }, { column: 'contactEmail', code: 'import.contactRepeated', row: 1 }] },
    { number: 3, outcome: 'WRONG', issues: [{ column: 'vatNumber', code: 'import.repeated', row: 1 }] },
    { number: 4, outcome: 'WRONG', issues: expect.arrayContaining([
      { column: 'vatNumber', code: 'vatNumber.checkDigit' }, { column: 'postalCode', code: 'postalCode.format' }, { column: 'contactLastName', code: 'required' },
      { column: 'contactEmail', code: 'email.format' }, { column: 'contactTypes', code: 'unknownChoice' },
    ]) },
    { number: 5, outcome: 'NEW', issues: [] },
  ]);
  const { id } = found as { id: string };
  expect(await apply(giulia, id)).toMatchObject({ __typename: 'ImportHasWrongRows' });
  const response = await fetch(new URL(`/imports/${id}/wrong-rows.csv?language=it`, world.url), { headers: giulia.headers });
  const text = await response.text();
  expect(response.headers.get('content-disposition')).toContain('clienti-righe-da-correggere.csv');
  expect(text.split('\r\n')).toHaveLength(6);
  expect(text).toContain('4;Partita IVA: La cifra di controllo non torna. ');
  expect(text).toContain("Partita IVA: Lo stesso cliente è già in un’altra riga: aggiungi un contatto o togli la riga. (riga 1)");

  await apply(giulia, id, true);
  await world.work();
  expect((await below()).map(({ legal_name }) => legal_name)).toEqual(['Fiore S.p.A.']);
});

test.each([
  ['with a byte order mark and commas, in English', `\uFEFFLegal name,Country,Street,Postal code,City\n"Müller, Söhne & Co",Germany,Hauptstraße 1,10115,Berlin`, 'Müller, Söhne & Co', 'utf-8'],
  ['in German with tabs', 'Firma\tLand\tStraße\tPLZ\tOrt\nGärtner\tAT\tRing 1\t1010\tWien', 'Gärtner', 'utf-8'],
  ['in Windows-1252', Buffer.from('Ragione sociale;Via;CAP;Citt\u00e0;Provincia\r\nCaff\u00e8 Citt\u00e0;Via Po;10121;Torino;TO\r\n', 'latin1'), 'Caffè Città', 'windows-1252'],
])('a file is understood %s', async (_how, file, name, encoding) => {
  const found = await checked(file);
  expect(found).toMatchObject({ state: 'CHECKED', customersNew: 1, rowsWrong: 0, encoding });
  await apply(giulia, found.id);
  await world.work();
  expect((await below()).map(({ legal_name }) => legal_name)).toEqual([name]);
});

test.each([
  ['with nothing in it', '', 'EMPTY', null],
  ['with a header alone', header, 'EMPTY', null],
  ['without the columns that are needed', 'Nome;Telefono\nA;1', 'MISSING_COLUMNS', 'legalName, street, postalCode, city'],
  ['with more columns than any list has', `${header}${';x'.repeat(200)}\nA;1`, 'TOO_MANY_COLUMNS', '200'],
  ['with a quote that never ends', `${header}\n"Bosco;1`, 'MALFORMED', expect.any(String)],
  ['that is a spreadsheet', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0]), 'NOT_CSV', null],
  ['with too many rows', `Ragione sociale;Via;CAP;Città;Provincia\n${'A;B;10121;T;TO\n'.repeat(50_001)}`, 'TOO_MANY_ROWS', '50000'],
])('a file %s is told to be unreadable', { timeout: 240_000 }, async (_what, file, failure, detail) => {
  const found = await checked(file);
  expect(found).toMatchObject({ state: 'FAILED', failure, failureDetail: detail, rows: { nodes: [] } });
  expect(await apply(giulia, found.id)).toMatchObject({ __typename: 'ImportNotReady' });
});

test('who may not make customers there may not send a file, and a foreign company is not found', async () => {
  const customerId = customer.id;
  expect(await send(world.nobody, header)).toMatchObject({ status: 401 });
  expect(await send(await world.as(people.billing), header)).toMatchObject({ status: 403 });
  expect(await send(giulia, header, { tenantId: customerId })).toMatchObject({ status: 403 });
  expect(await send(await world.as(people.stranger), header)).toMatchObject({ status: 404, errors: [{ message: 'Non trovato.' }] });
  expect(await send(giulia, header, { tenantId: 'malformed' })).toMatchObject({ status: 404 });
  expect(await send(giulia, header, { type: 'text/plain' })).toMatchObject({ status: 400 });
  for (const [name, from] of [['sec-fetch-site', 'cross-site'], ['sec-fetch-site', 'same-site'], ['origin', 'https://evil.example']] as const) expect(await send(giulia, header, { headers: { [name]: from } })).toMatchObject({ status: 403 });
  expect(await world.sql('select id from import where tenant_id = any ($1)', [[partner.id, customerId]])).toEqual([]);
});

test('a file larger than it may be is refused, and nothing of it stays', { timeout: 30_000 }, async () => {
  const answer = await send(giulia, Buffer.alloc(21 * 1024 * 1024, 'a')).catch(() => ({ status: 413 }));
  expect(answer).toMatchObject({ status: 413 });
  expect(await world.sql('select i.id from import i left join import_piece p on p.import_id = i.id where i.tenant_id = $1', [partner.id])).toEqual([]);
});

test('nobody else sees, applies or cancels an import', async () => {
  const found = await checked([header, fiore].join('\n'));
  for (const who of [people.stranger, people.billing, people.customer]) {
    const client = await world.as(who);
    for (const name of ['applyImport', 'cancelImport']) expect((await client.ask(mutation(name), { input: { importId: found.id } })).errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    expect((await client.ask(`query ($id: ID!) { import(id: $id) { id } }`, { id: found.id })).errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    expect((await fetch(new URL(`/imports/${found.id}/wrong-rows.csv`, world.url), { headers: client.headers })).status).toBe(404);
  }
  expect(await read(await world.as(people.seller), found.id)).toMatchObject({ state: 'CHECKED' });
});

test('two who apply one import at once, and two imports of one file at once, make each customer once', async () => {
  const [one, other] = [await checked([header, bosco, fiore].join('\n')), await checked([header, bosco, fiore].join('\n'))];
  const seller = await world.as(people.seller);
  const told = await Promise.all([apply(giulia, one.id), apply(seller, one.id), apply(giulia, other.id)]);
  expect(told.map(({ __typename }) => __typename)).toEqual(Array(3).fill('ApplyImportPayload'));
  await world.work();
  expect((await below()).map(({ legal_name }) => legal_name)).toEqual(['Bosco S.r.l.', 'Fiore S.p.A.']);
  const states = await Promise.all([one, other].map(({ id }) => read(giulia, id)));
  expect(states.map(({ state, customersNew }) => [state, customersNew]).sort()).toEqual([['APPLIED', 0], ['APPLIED', 2]]);
});

test('an import is given up before it is applied, and not after', async () => {
  const found = await checked([header, fiore].join('\n'));
  expect(await cancel(giulia, found.id)).toMatchObject({ __typename: 'CancelImportPayload' });
  expect(await cancel(giulia, found.id)).toMatchObject({ __typename: 'CancelImportPayload' });
  expect(await read(giulia, found.id)).toMatchObject({ state: 'CANCELLED', rows: { nodes: [] } });
  expect(await apply(giulia, found.id)).toMatchObject({ code: 'IMPORT_NOT_READY' });
  const another = await checked([header, fiore].join('\n'));
  await apply(giulia, another.id);
  expect(await cancel(giulia, another.id)).toMatchObject({ code: 'IMPORT_NOT_READY' });
});

test('the template is a file that can be imported, in every language', async () => {
  for (const language of ['it', 'en', 'de']) {
    const template = await (await fetch(new URL(`/imports/template.csv?language=${language}`, world.url), { headers: giulia.headers })).text();
    const found = await checked(template);
    expect(found).toMatchObject({ state: 'CHECKED', rowsWrong: 0, customersNew: 1, contactsNew: 2 });
    await cancel(giulia, found.id);
  }
});

const kept = async (importId: string) => (await world.sql('select i.state, i.columns is null as headless, i.file_name, i.customers_new, (select count(*)::integer from import_row r where r.import_id = i.id) as rows, (select count(*)::integer from import_piece p where p.import_id = i.id) as pieces from import i where i.id = $1', [importId]))[0];

test('a checked file can be applied for seven days, and says until when; then it expires and what stood in it is forgotten (C6)', async () => {
  world.clock.moveTo('2026-04-01T09:00:00Z');
  const [found, applied] = [await checked([header, bosco].join('\n')), await checked([header, fiore].join('\n'))];
  expect(found.keptUntil).toBe('2026-04-08T09:00:00.000Z');
  world.clock.moveTo('2026-04-08T08:59:59Z');
  await world.work();
  expect(await apply(giulia, applied.id)).toMatchObject({ __typename: 'ApplyImportPayload' });
  await world.work();
  expect(await read(giulia, applied.id)).toMatchObject({ state: 'APPLIED', keptUntil: '2026-05-08T08:59:59.000Z' });
  expect(await read(giulia, found.id)).toMatchObject({ state: 'CHECKED', rows: { nodes: [{ number: 1 }] } });

  world.clock.moveTo('2026-04-08T09:00:00Z');
  expect(await apply(giulia, found.id)).toMatchObject({ code: 'IMPORT_NOT_READY' });
  await world.work();
  expect(await read(giulia, found.id)).toMatchObject({ state: 'EXPIRED', keptUntil: null, columns: null, customersNew: 1, rowsChecked: 1, rows: { nodes: [] } });
  expect(await cancel(giulia, found.id)).toMatchObject({ __typename: 'CancelImportPayload' });
  expect(await kept(found.id)).toMatchObject({ state: 'EXPIRED', rows: 0, pieces: 0 });
  expect((await fetch(new URL(`/imports/${found.id}/wrong-rows.csv`, world.url), { headers: giulia.headers })).status).toBe(404);
});

test('thirty days after a file was applied or failed only its numbers stay (C6)', async () => {
  world.clock.moveTo('2026-04-10T09:00:00Z');
  const [applied, failed] = [await checked([header, bosco, fiore].join('\n')), await checked('Anna;Bianchi;anna@bosco.example\nMarco;Neri;marco@bosco.example')];
  await apply(giulia, applied.id);
  await world.work();
  world.clock.moveTo('2026-05-10T08:59:59Z');
  await world.work();
  expect(await kept(applied.id)).toMatchObject({ rows: 2, headless: false });
  // Without headers the first row stands where they should.
  expect(await read(giulia, failed.id)).toMatchObject({ state: 'FAILED', columns: [{ header: 'Anna' }, { header: 'Bianchi' }, { header: 'anna@bosco.example' }] });
  world.clock.moveTo('2026-05-10T09:00:00Z');
  await Promise.all([world.work(), world.work()]);
  expect(await kept(applied.id)).toEqual({ state: 'APPLIED', rows: 0, pieces: 0, headless: true, file_name: 'clienti.csv', customers_new: 2 });
  expect(await kept(failed.id)).toMatchObject({ state: 'FAILED', rows: 0, pieces: 0, headless: true });
  expect((await below()).map(({ legal_name }) => legal_name)).toEqual(['Bosco S.r.l.', 'Fiore S.p.A.']);
});

test('a file whose job is gone, from a backup without the queue or killed at its last attempt, is checked and applied after all (C6)', async () => {
  const { importId = '' } = await send(giulia, [header, bosco].join('\n'));
  await world.sql('delete from graphile_worker._private_jobs');
  await world.work();
  expect(await read(giulia, importId)).toMatchObject({ state: 'CHECKED' });
  await apply(giulia, importId);
  await world.sql('update graphile_worker._private_jobs set attempts = max_attempts');
  await world.work();
  expect(await read(giulia, importId)).toMatchObject({ state: 'APPLIED', customersNew: 1 });
  expect(await world.sql(`select from graphile_worker._private_jobs where key = 'import ' || $1`, [importId])).toEqual([]);
});

test('an upload that broke off is gone after an hour, and one that is given up meanwhile ends', async () => {
  const begun = `insert into import (id, tenant_id, file_name, state, actor_id, actor_name, actor_tenant_id, actor_tenant_name, created_at) values ($1, $2, 'f.csv', 'RECEIVING', $3, 'A', $2, 'P', $4)`;
  const broken = randomUUID();
  await world.sql(begun, [broken, partner.id, people.admin.id, new Date(world.clock.now.getTime() - 3_600_001)]);
  await world.sql('insert into import_piece (import_id, tenant_id, position, content) values ($1, $2, 0, $3)', [broken, partner.id, Buffer.from('a')]);
  await world.work();
  expect(await kept(broken)).toBeUndefined();
  expect(await world.sql('select from import_piece where import_id = $1', [broken])).toEqual([]);

  let givenUp: string | undefined;
  const slow = new ReadableStream({
    async pull(controller) {
      if (givenUp) return controller.close();
      controller.enqueue(Buffer.alloc(600 * 1024, 'a'));
      while (!givenUp) [{ id: givenUp } = { id: undefined }] = await world.sql<{ id: string }>(`select id from import where tenant_id = $1 and state = 'RECEIVING' and exists (select from import_piece p where p.import_id = import.id)`, [partner.id]);
      await cancel(giulia, givenUp);
      controller.enqueue(Buffer.alloc(600 * 1024, 'a'));
    },
  });
  const address = new URL(`/imports?tenantId=${partner.id}&fileName=f.csv`, world.url);
  const answer = await fetch(address, { method: 'POST', headers: { 'content-type': 'text/csv', ...giulia.headers }, body: slow, duplex: 'half' } as RequestInit).catch(() => ({ status: 409 }));
  expect(answer.status).toBe(409);
  expect(await kept(givenUp ?? '')).toMatchObject({ state: 'CANCELLED', pieces: 0 });
});

test('what our files defuse comes back as it was, and what spreadsheets would run is text in them', async () => {
  const { importId = '' } = await send(giulia, [header, `"=HYPERLINK(""http://x"")";;Via Po;2;10121;Torino;TO;+Anna;@Neri;anna@x.example;Business`, `'=Apice;;Via Po;2;10121;Torino;TO;;;;`, `-1+2;;;;;;;;;;`].join('\n'));
  await world.work();
  await apply(giulia, importId, true);
  await world.work();
  expect((await below()).map(({ legal_name }) => legal_name)).toEqual(['=Apice', '=HYPERLINK("http://x")']);

  const wrong = await (await fetch(new URL(`/imports/${importId}/wrong-rows.csv?language=it`, world.url), { headers: giulia.headers })).text();
  expect(wrong).toContain("\r\n'-1+2;");
  const exported = await (await fetch(new URL(`/export/children?tenantId=${partner.id}&language=it`, world.url), { headers: giulia.headers })).text();
  expect(exported).toContain(`"'=HYPERLINK(""http://x"")"`);
  for (const file of [exported.replace('Ragione sociale', 'Legal name').replace(/\r\n/g, '\n'), wrong.replace("'-1+2;;", "'-1+2;;Via Roma;1;35131;Padova;PD")]) {
    const again = await checked(file);
    expect(again.rows.nodes.map(({ cells }) => cells[0]), file).not.toContainEqual(expect.stringMatching(/^'/));
    await cancel(giulia, again.id);
  }
});

test('an import that goes on failing is told to have failed after five tries, not after a day', async () => {
  const found = await checked([header, bosco].join('\n'));
  await apply(giulia, found.id);
  await world.sql(`create function fail_here() returns trigger language plpgsql as $$ begin raise exception 'a fault of ours'; end $$; create trigger fail_here before insert on billing_account for each row execute function fail_here()`);
  for (let nth = 1; nth <= 5; nth += 1) {
    expect(await read(giulia, found.id)).toMatchObject({ state: 'APPLYING' });
    await world.sql(`update graphile_worker._private_jobs set run_at = now() where key = 'import ' || $1`, [found.id]);
    await world.work();
  }
  await world.sql('drop trigger fail_here on billing_account; drop function fail_here()');
  expect(await read(giulia, found.id)).toMatchObject({ state: 'FAILED', failure: 'INTERNAL' });
  await world.sql(`update graphile_worker._private_jobs set run_at = now() where key = 'import ' || $1`, [found.id]);
  await world.work();
  expect(await world.sql(`select from graphile_worker._private_jobs where key = 'import ' || $1`, [found.id])).toEqual([]);
  expect(await below()).toEqual([]);
});

test('rows of one customer may stand a thousand lines apart', async () => {
  const far = Array.from({ length: 1500 }, (_, number) => `Officina ${number};;Via Roma;1;35131;Padova;PD;;;;`);
  const found = await checked([header, bosco, ...far, bosco2, 'Bosco S.r.l.;00743110157;;;;;;Anna;Bianchi;ANNA@bosco.example;Fatturazione', 'Bosco S.r.l.;00743110157;Via Milano;;;;;Ada;Verdi;ada@bosco.example;Tecnico'].join('\n'));
  expect(found).toMatchObject({ customersNew: 1500, customersWrong: 1, rowsWrong: 2 });
  expect(await world.sql('select number, leader, issues from import_row where import_id = $1 and number > 1501 order by 1', [found.id])).toEqual([
    { number: 1502, leader: 1, issues: [] },
    { number: 1503, leader: 1, issues: [{ column: 'contactEmail', code: 'import.contactRepeated', row: 1 }] },
    { number: 1504, leader: 1, issues: [{ column: 'street', code: 'import.differs', row: 1 }] },
  ]);
});
