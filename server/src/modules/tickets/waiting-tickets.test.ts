import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorld, type Client, type World } from '../../../test/harness/world.ts';
import { makeCustomer, makePartner, makeTicket, makeUser, makeVendor, type Company } from '../../seed/factories.ts';

let world: World;
let vendor: Company, adige: Company, piave: Company, empty: Company, brenta: Company, orphan: Company;
let davide: Client, giulia: Client, billing: Client, paolo: Client, elena: Client;
let giuliaId = '';
beforeAll(async () => {
  world = await createWorld();
  const draft = world.draft();
  vendor = makeVendor(draft, { name: 'Sestante' });
  [adige, piave, empty] = [makePartner(draft, { parent: vendor, name: 'Adige' }), makePartner(draft, { parent: vendor, name: 'Piave' }), makePartner(draft, { parent: vendor, name: 'Nessuno' })];
  [brenta, orphan] = [makeCustomer(draft, { parent: adige, name: 'Brenta' }), makeCustomer(draft, { parent: empty, name: 'Orfana' })];
  const people = [makeUser(draft, { tenant: vendor }), makeUser(draft, { tenant: adige }), makeUser(draft, { tenant: adige, role: 'BILLING' }), makeUser(draft, { tenant: piave }), makeUser(draft, { tenant: brenta })] as const;
  giuliaId = people[1].id;
  makeTicket(draft, { tenant: orphan, by: makeUser(draft, { tenant: orphan }), subject: 'Chi risponde?' });
  await world.save(draft);
  [davide, giulia, billing, paolo, elena] = await Promise.all(people.map((person) => world.as(person))) as [Client, Client, Client, Client, Client];
});
afterAll(() => world.close());

/** What waits for each of them, by subject. */
async function waiting(): Promise<Record<string, string[]>> {
  const of = async (client: Client, { id }: Company) => {
    const { waitingTickets: { nodes }, waitingTicketCount } = await client.get<{ waitingTickets: { nodes: { subject: string }[] }; waitingTicketCount: number }>('query ($id: ID!) { tenant(id: $id) { waitingTickets(first: 20, orderBy: { field: CREATED_AT, direction: ASC }) { nodes { subject } } waitingTicketCount } }', { id });
    expect(waitingTicketCount).toBe(nodes.length);
    return nodes.map(({ subject }) => subject);
  };
  return { davide: await of(davide, vendor), giulia: await of(giulia, adige), billing: await of(billing, adige), paolo: await of(paolo, piave), elena: await of(elena, brenta) };
}
const nobody = { davide: ['Chi risponde?'], giulia: [], billing: [], paolo: [], elena: [] };
const send = (client: Client, mutation: string, input: object) => client.get<{ __typename: string; ticket: { id: string } }>(`mutation ($input: ${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input!) { ${mutation}(input: $input) { __typename ${mutation === 'openTicket' ? '... on OpenTicketPayload { ticket { id } }' : ''} } }`, { input: { idempotencyKey: randomUUID(), ...input } });

test('a ticket waits for those who look after the company, then for the company, then for nobody', async () => {
  // The parent of `Orfana` has nobody who could answer: the vendor does.
  expect(await waiting()).toEqual(nobody);
  const { ticket } = await send(elena, 'openTicket', { tenantId: brenta.id, category: 'OTHER', subject: 'Domanda', text: 'Come?' });
  const { ticket: bill } = await send(elena, 'openTicket', { tenantId: brenta.id, category: 'BILLING', subject: 'Fattura', text: 'Perché?' });
  expect(await waiting()).toEqual({ ...nobody, giulia: ['Domanda', 'Fattura'], billing: ['Fattura'] });
  await send(giulia, 'replyToTicket', { ticketId: ticket.id, text: 'Così.' });
  expect(await waiting()).toEqual({ ...nobody, giulia: ['Fattura'], billing: ['Fattura'], elena: ['Domanda'] });
  await send(giulia, 'closeTicket', { ticketId: bill.id });
  expect(await waiting()).toEqual({ ...nobody, elena: ['Domanda'] });
  await send(elena, 'replyToTicket', { ticketId: ticket.id, text: 'E poi?' });
  expect(await waiting()).toEqual({ ...nobody, giulia: ['Domanda'] });
});

test('it goes to another account manager, another partner, and past whom the company does not let in (T5, P6)', async () => {
  const manage = (tenant: Company, accountManagerId: string | null) => davide.get('mutation ($input: SetAccountManagerInput!) { setAccountManager(input: $input) { __typename } }', { input: { tenantId: tenant.id, accountManagerId } });
  await manage(brenta, (await davide.get<{ account: { id: string } }>('{ viewer { account { id } } }')).account.id);
  expect(await waiting()).toEqual({ ...nobody, davide: ['Chi risponde?', 'Domanda'] });
  await manage(brenta, giuliaId);
  expect(await waiting()).toEqual({ ...nobody, giulia: ['Domanda'] });

  await davide.get('mutation ($input: MoveTenantInput!) { moveTenant(input: $input) { __typename } }', { input: { tenantId: brenta.id, parentId: piave.id, idempotencyKey: randomUUID() } });
  expect(await waiting()).toEqual({ ...nobody, davide: ['Chi risponde?', 'Domanda'] });
  await elena.get('mutation ($input: ConfirmMoveInput!) { confirmMove(input: $input) { __typename } }', { input: { tenantId: brenta.id, access: 'FULL', idempotencyKey: randomUUID() } });
  expect(await waiting()).toEqual({ ...nobody, paolo: ['Domanda'] });
});

test('more than ninety-nine are counted no further, whoever else waits in the tree', async () => {
  const draft = world.draft();
  const by = makeUser(draft, { tenant: brenta, email: 'altra@brenta.example' });
  for (let n = 0; n < 130; n += 1) makeTicket(draft, { tenant: brenta, by, subject: `Numero ${n}` });
  await world.save(draft);
  expect(await paolo.get(`{ tenant(id: "${piave.id}") { waitingTicketCount } }`)).toEqual({ waitingTicketCount: 100 });
  expect(await giulia.get(`{ tenant(id: "${adige.id}") { waitingTicketCount waitingTickets { totalCount } } }`)).toEqual({ waitingTicketCount: 0, waitingTickets: { totalCount: 0 } });
});
