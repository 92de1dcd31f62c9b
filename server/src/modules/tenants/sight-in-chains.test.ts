import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { brokenRules } from '../../../test/harness/invariants.ts';
import { createWorld, type Client, type World } from '../../../test/harness/world.ts';
import { Random } from '../../../test/reading/random.ts';
import { asOwnerRole } from '../../migrations/index.ts';
import { newToken, tokenHash } from '../../platform/auth/tokens.ts';
import { makeContact, makeCustomer, makePartner, makeTicket, makeUser, makeVendor, type Company } from '../../seed/factories.ts';
import { makeApiKey } from '../../seed/make-history.ts';

/** A company as the test knows it: by its parent and what it shows, nothing else. */
interface Node {
  company: Company;
  parent: Node | null;
  access: 'FULL' | 'LIMITED';
}
/** Who looks: from its home, at what lies at or below a place. */
interface Looker {
  home: Node;
  place: Node;
  client: Client;
  token: Buffer;
}

interface Told {
  profile: object | null;
  contacts: { totalCount: number };
  tickets: { totalCount: number };
  viewerCan: string[];
}

let world: World;
let app: pg.Client, owner: pg.Client;
beforeAll(async () => {
  world = await createWorld();
  app = new pg.Client({ connectionString: world.database.appUrl });
  owner = new pg.Client({ connectionString: asOwnerRole(world.database.ownerUrl) });
  await Promise.all([app.connect(), owner.connect()]);
});
afterAll(async () => {
  await Promise.all([app.end(), owner.end()]);
  await world.close();
});

const isAtOrBelow = (node: Node | null, place: Node): boolean => node !== null && (node === place || isAtOrBelow(node.parent, place));

/** P6 in its own words: it and every company between it and the one who looks is FULL; the vendor looks past all of that. */
function isSeenInFull({ home, place }: Pick<Looker, 'home' | 'place'>, node: Node): boolean {
  const isOpen = (one: Node): boolean => one === home || (one.access === 'FULL' && one.parent !== null && isOpen(one.parent));
  return isAtOrBelow(node, place) && (home.parent === null || isOpen(node));
}

/** A tree four to six deep below one vendor, each company with an administrator, its Anagrafica, a contact and a ticket; some with a key made from above. */
async function plant(random: Random): Promise<{ nodes: Node[]; lookers: Looker[] }> {
  const draft = world.draft();
  const root: Node = { company: makeVendor(draft, { name: 'Editrice', slug: randomUUID() }), parent: null, access: 'FULL' };
  const nodes: Node[] = [root];
  for (let n = 1; n < 16; n += 1) {
    const parents = nodes.filter(({ company }) => company.kind !== 'CUSTOMER');
    const parent = random.chance(0.5) ? parents.at(-1) ?? root : random.pick(parents);
    const access = random.chance(0.35) ? 'LIMITED' as const : 'FULL' as const;
    nodes.push({ company: (n < 6 ? makePartner : makeCustomer)(draft, { parent: parent.company, name: `Azienda ${n}`, access, profile: { legalName: `Ragione ${n}` } }), parent, access });
  }
  const tokens: { home: Node; place: Node; text: string | null; userId: string }[] = [];
  for (const node of nodes) {
    const person = makeUser(draft, { tenant: node.company });
    makeContact(draft, { tenant: node.company });
    if (node.parent) makeTicket(draft, { tenant: node.company, by: person });
    tokens.push({ home: node, place: node, text: null, userId: person.id });
    const below = random.pick(nodes.filter((other) => isAtOrBelow(other, node)));
    const text = `fil_${newToken()}`;
    draft.add('api_key_secret', { tokenHash: tokenHash(world.config.SECRET, text), apiKeyId: makeApiKey(draft, { by: person, tenant: below.company, scopes: ['PROFILE_READ', 'CONTACTS_READ', 'TICKETS_READ', 'TENANTS_READ'] }).id });
    tokens.push({ home: node, place: below, text, userId: person.id });
  }
  await world.save(draft);
  const lookers = await Promise.all(tokens.map(async ({ home, place, text, userId }): Promise<Looker> => {
    if (text) return { home, place, client: world.withHeaders({ authorization: `Bearer ${text}` }), token: tokenHash(world.config.SECRET, text) };
    const client = await world.as({ id: userId });
    const cookie = String(client.headers.cookie);
    return { home, place, client, token: tokenHash(world.config.SECRET, cookie.slice(cookie.indexOf('=') + 1)) };
  }));
  return { nodes, lookers };
}

const byId = (nodes: readonly Node[]): string[] => nodes.map(({ company }) => company.id).toSorted();

/** What each looker sees, through the API and by bare SQL as the application, is what the definition says. */
async function checkSight(nodes: readonly Node[], lookers: readonly Looker[], when: string): Promise<void> {
  for (const looker of lookers) {
    const who = `${when}: ${looker.home.company.name} at ${looker.place.company.name}`;
    const within = isAtOrBelow(looker.place, looker.home) ? nodes.filter((node) => isAtOrBelow(node, looker.place)) : [];
    const full = within.filter((node) => isSeenInFull(looker, node));
    await app.query('begin');
    await app.query('select * from sign_in($1, $2)', [looker.token, world.clock.now]);
    const seen = async (sql: string): Promise<string[]> => (await app.query<{ id: string }>(`${sql} order by 1`)).rows.map(({ id }) => id);
    expect(await seen('select id from tenant'), who).toEqual(byId(within));
    expect(await seen('select tenant_id as id from contact'), who).toEqual(byId(within));
    expect(await seen('select tenant_id as id from company_profile'), who).toEqual(byId(full));
    expect(await seen('select tenant_id as id from billing_account'), who).toEqual(byId(full));
    expect(await seen('select tenant_id as id from ticket'), who).toEqual(byId(full.filter(({ parent }) => parent)));
    // What one may not read, one does not find (P6).
    expect((await seen(`select id from search_tenants('ragione', 50)`)).toSorted(), who).toEqual(byId(full.filter(({ parent }) => parent)));
    await app.query('commit');

    if (within.length === 0) continue;
    const told = await Promise.all(within.map(({ company }) => looker.client.get<Told>(`{ tenant(id: "${company.id}") { profile { legalName } contacts { totalCount } tickets { totalCount } viewerCan } }`)));
    expect(told.map(({ profile }) => profile !== null), who).toEqual(within.map((node) => full.includes(node)));
    expect(told.map(({ contacts }) => contacts.totalCount), who).toEqual(within.map(() => 1));
    expect(told.map(({ tickets }) => tickets.totalCount), who).toEqual(within.map((node) => (full.includes(node) && node.parent ? 1 : 0)));
    // The vendor sees past what is LIMITED, but acts only where the company itself lets it; a key of these scopes changes nothing.
    const acts = (node: Node): boolean => looker.client.headers.cookie !== undefined && (looker.home.parent === null ? node === looker.home || node.access === 'FULL' : full.includes(node));
    expect(told.map(({ viewerCan }) => viewerCan.includes('PROFILE_UPDATE')), who).toEqual(within.map(acts));
  }
}

const moveIt = 'mutation ($input: MoveTenantInput!) { moveTenant(input: $input) { __typename } }';
const confirmIt = 'mutation ($input: ConfirmMoveInput!) { confirmMove(input: $input) { __typename } }';

test.each([1, 2, 3])('random trees, access and moves: sight is what the definition says, through the API and by bare SQL (P6, T5), tree %i', async (seed) => {
  const random = new Random(seed * 7919);
  const { nodes, lookers } = await plant(random);
  const [root, ...others] = nodes;
  const clientOf = (node: Node | undefined): Client => lookers.find(({ home, place, client }) => home === node && place === node && client.headers.cookie)?.client as Client;
  await checkSight(nodes, lookers, 'as planted');

  for (let step = 1; step <= 6; step += 1) {
    const node = random.pick(others);
    const under = random.pick(nodes.filter((other) => other.company.kind !== 'CUSTOMER' && other !== node.parent));
    const moved = await clientOf(root).get<{ __typename: string }>(moveIt, { input: { tenantId: node.company.id, parentId: under.company.id, idempotencyKey: randomUUID() } });
    if (moved.__typename === 'MoveTenantPayload') Object.assign(node, { parent: under, access: 'LIMITED' });
    await checkSight(nodes, lookers, `${step}, ${node.company.name} under ${under.company.name}`);

    const access = random.chance(0.6) ? 'FULL' : 'LIMITED';
    const confirmed = await clientOf(node).get<{ __typename: string }>(confirmIt, { input: { tenantId: node.company.id, access, idempotencyKey: randomUUID() } });
    if (confirmed.__typename === 'ConfirmMovePayload') node.access = access;
    const other = random.pick(others);
    other.access = random.chance(0.5) ? 'FULL' : 'LIMITED';
    await world.sql('update tenant set access = $2 where id = $1', [other.company.id, other.access]);
    await checkSight(nodes, lookers, `${step}, ${other.company.name} ${other.access}`);
  }
  expect(await brokenRules(owner)).toEqual({});
}, 120_000);

test('a moved partner still sees its own customers; its new partner sees them once the moved one says so, and the mails of their tickets follow (T5, P6)', async () => {
  const draft = world.draft();
  const vendor = makeVendor(draft, { name: 'Sestante', slug: randomUUID() });
  const [old, next] = [makePartner(draft, { parent: vendor, name: 'Vecchio' }), makePartner(draft, { parent: vendor, name: 'Nuovo' })] as const;
  const moved = makePartner(draft, { parent: old, name: 'Mosso' });
  const customer = makeCustomer(draft, { parent: moved, name: 'Cliente' });
  const [ofVendor, ofNext, ofMoved, ofCustomer] = [vendor, next, moved, customer].map((tenant) => makeUser(draft, { tenant, email: `admin@${tenant.name.toLowerCase()}.example` }));
  if (!ofVendor || !ofNext || !ofMoved || !ofCustomer) throw new Error('four people');
  makeContact(draft, { tenant: customer, types: ['BUSINESS'] });
  await world.save(draft);
  await world.sql('update tenant set account_manager_id = $2 where id = $1', [customer.id, ofNext.id]);
  const [davide, paola, mario, carla] = await Promise.all([ofVendor, ofNext, ofMoved, ofCustomer].map((person) => world.as(person))) as [Client, Client, Client, Client];

  await davide.get(moveIt, { input: { tenantId: moved.id, parentId: next.id, idempotencyKey: randomUUID() } });
  const look = `{ tenant(id: "${customer.id}") { access profile { legalName } viewerCan } }`;
  const update = (who: Client) => who.ask(`mutation { renameTenant(input: { tenantId: "${customer.id}", version: 1, name: "Cliente" }) { __typename } }`);
  const isFull = async (who: Client) => (await who.get<{ access: string; profile: object | null }>(look)).profile !== null;
  expect(await Promise.all([paola, mario, carla, davide].map(isFull))).toEqual([false, true, true, true]);
  expect((await update(paola)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  expect((await update(mario)).errors).toBeUndefined();
  // A notice of the new partner does not reach what is hidden from it, one of the moved partner does.
  expect(await paola.get(`{ tenant(id: "${next.id}") { companyNoticeReaders } }`)).toEqual({ companyNoticeReaders: 0 });
  expect(await mario.get(`{ tenant(id: "${moved.id}") { companyNoticeReaders } }`)).toEqual({ companyNoticeReaders: 1 });
  // Of a ticket the account manager above what is LIMITED is told nothing.
  const readers = async () => {
    await carla.get(`mutation { openTicket(input: { tenantId: "${customer.id}", category: OTHER, subject: "S", text: "T", idempotencyKey: "${randomUUID()}" }) { __typename } }`);
    return (await world.sql<{ to_address: string }>(`select distinct to_address from mail where letter like 'ticket%' and created_at >= $1 order by 1`, [world.clock.now])).map(({ to_address: address }) => address);
  };
  expect(await readers()).toEqual(['admin@mosso.example']);

  world.clock.moveTo('2026-03-10T10:00:00Z');
  expect(await mario.get(confirmIt, { input: { tenantId: moved.id, access: 'FULL', idempotencyKey: randomUUID() } })).toMatchObject({ __typename: 'ConfirmMovePayload' });
  expect(await isFull(paola)).toBe(true);
  expect((await update(paola)).errors).toBeUndefined();
  expect(await paola.get(`{ tenant(id: "${next.id}") { companyNoticeReaders } }`)).toEqual({ companyNoticeReaders: 1 });
  expect(await readers()).toContain('admin@nuovo.example');
});

test('companies made, moved and opened at the same moment: what hides whom is as if it had happened one after the other', async () => {
  const draft = world.draft();
  const vendor = makeVendor(draft, { name: 'Insieme', slug: randomUUID() });
  const tops = [1, 2, 3].map((n) => makePartner(draft, { parent: vendor, name: `Alto ${n}`, access: 'LIMITED' }));
  const mids = tops.map((parent, n) => makePartner(draft, { parent, name: `Mezzo ${n}` }));
  const leaves = mids.map((parent, n) => makeCustomer(draft, { parent, name: `Foglia ${n}` }));
  const ofVendor = makeUser(draft, { tenant: vendor });
  const people = [...tops, ...mids, ...leaves].map((tenant) => ({ tenant, person: makeUser(draft, { tenant }) }));
  await world.save(draft);
  const davide = await world.as(ofVendor);
  const clients = await Promise.all(people.map(async ({ tenant, person }) => ({ tenant, client: await world.as(person) })));
  const address = { street: 'Via Roma', number: '1', postalCode: '35010', city: 'Vigonza', province: 'PD', country: 'IT' };
  for (let round = 0; round < 3; round += 1) {
    await world.sql(`update tenant set moved_at = now(), moved_under_name = 'X' where vendor_id = $1 and parent_id is not null`, [vendor.id]);
    const answers = await Promise.all([
      ...clients.map(({ tenant, client }, n) => client.ask(confirmIt, { input: { tenantId: tenant.id, access: (n + round) % 2 ? 'FULL' : 'LIMITED', idempotencyKey: randomUUID() } })),
      ...mids.map((mid, n) => davide.ask(moveIt, { input: { tenantId: mid.id, parentId: (tops[(n + round + 1) % 3] as Company).id, idempotencyKey: randomUUID() } })),
      ...clients.filter(({ tenant }) => tenant.kind === 'PARTNER').map(({ tenant, client }, n) => client.ask('mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { __typename } }', { input: { parentId: tenant.id, legalName: `Nata ${round} ${n} S.r.l.`, country: 'IT', address } })),
    ]);
    // Whoever is moved in the very moment it asks sees nothing from where it stood, and asks again.
    expect(answers.flatMap(({ errors }) => errors?.map(({ extensions }) => extensions.code) ?? []).filter((code) => code !== 'NOT_FOUND')).toEqual([]);
    expect(await brokenRules(owner)).toEqual({});
  }
}, 60_000);
