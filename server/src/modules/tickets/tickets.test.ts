import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeMarket } from '../../../test/harness/commerce.ts';
import { createWorld, type Client, type World } from '../../../test/harness/world.ts';
import { makeCustomer, makePartner, makeSubscription, makeUser, makeVendor, type Company, type Person } from '../../seed/factories.ts';

let world: World;
beforeAll(async () => { world = await createWorld(); });
afterAll(() => world.close());

const ticketFields = 'id state priority category subject openedByName openedByTenantName decidedByName isUnread viewerCan changes { kind field replaces proposes } messages { nodes { authorName authorTenantName isFromAbove text attachments { id name contentType bytes } } }';
const refusals = '... on UserError { code message path }';
const said = (mutation: string, more = '') => {
  const Type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}`;
  return `mutation ($input: ${Type}Input!) { ${mutation}(input: $input) { __typename ... on ${Type}Payload { ticket { ${ticketFields} } } ${refusals} ${more} } }`;
};
const issues = '... on InvalidInput { issues { path code } }';
const documents = {
  openTicket: said('openTicket', issues), replyToTicket: said('replyToTicket', '... on TicketNotOpen { ticket { id state } }'), closeTicket: said('closeTicket'), cancelTicket: said('cancelTicket'),
  setTicketPriority: said('setTicketPriority'), markTicketRead: said('markTicketRead', '... on MarkTicketReadPayload { tenant { id unreadTickets } }').replace(refusals, ''),
  proposeProfileChange: said('proposeProfileChange', `${issues} ... on AlreadyRequested { ticket { id } }`), requestPaymentMethod: said('requestPaymentMethod', `${issues} ... on AlreadyRequested { ticket { id } }`),
  requestDeactivation: said('requestDeactivation', `${issues} ... on AlreadyRequested { ticket { id } } ... on StillBlocked { tenant { deactivationBlockers { deactivation code count path } } }`),
  approveTicket: said('approveTicket', `${issues} ... on ChangeOutdated { changes { path yours theirs } } ... on StillBlocked { tenant { deactivationBlockers { code } } } ... on TicketNotOpen { ticket { state } }`),
  refuseTicket: said('refuseTicket', '... on TicketNotOpen { ticket { state } }'),
};
interface TicketView { id: string; state: string; isUnread: boolean; viewerCan: string[]; changes: Record<string, string | null>[]; messages: { nodes: { text: string; attachments: { id: string }[] }[] } }
interface Outcome { __typename: string; code?: string; ticket?: TicketView; [name: string]: unknown }

const send = (client: Client, mutation: keyof typeof documents, input: Record<string, unknown>) => {
  const key = mutation === 'setTicketPriority' || mutation === 'markTicketRead' ? {} : { idempotencyKey: randomUUID() };
  return client.get<Outcome>(documents[mutation], { input: { ...key, ...input } });
};
const codeOf = async (answer: Promise<unknown>): Promise<string> => answer.then(() => 'done', (error: Error) => error.message.split(':')[0] ?? '');

interface Cast { vendor: Company; partner: Company; customer: Company; people: Record<'vendor' | 'partner' | 'billing' | 'customer' | 'customerBilling' | 'viewer' | 'stranger', Person>; as: (who: keyof Cast['people']) => Promise<Client> }
/** A customer below a partner, and somebody foreign. */
async function cast({ access = 'FULL', kind = 'CUSTOMER' }: { access?: 'FULL' | 'LIMITED'; kind?: 'CUSTOMER' | 'PARTNER' } = {}): Promise<Cast> {
  const draft = world.draft();
  const vendor = makeVendor(draft, { name: 'Sestante', slug: randomUUID() });
  const partner = makePartner(draft, { parent: vendor, name: 'Adige' });
  const customer = (kind === 'PARTNER' ? makePartner : makeCustomer)(draft, { parent: partner, name: 'Brenta', access, profile: { legalName: 'Brenta S.r.l.', country: 'IT', vatNumber: '05865040488', taxCode: null } });
  const people = {
    vendor: makeUser(draft, { tenant: vendor, firstName: 'Davide' }), partner: makeUser(draft, { tenant: partner, firstName: 'Giulia', lastName: 'Ferrarese' }), billing: makeUser(draft, { tenant: partner, role: 'BILLING' }),
    customer: makeUser(draft, { tenant: customer, firstName: 'Elena', lastName: 'Brugnaro' }), customerBilling: makeUser(draft, { tenant: customer, role: 'BILLING' }),
    viewer: makeUser(draft, { tenant: customer, role: 'VIEWER' }), stranger: makeUser(draft, { tenant: makePartner(draft, { parent: vendor }) }),
  };
  await world.save(draft);
  return { vendor, partner, customer, people, as: (who) => world.as(people[who]) };
}
const mailsTo = (ticketId: string) => world.sql<{ to_address: string; letter: string }>(`select to_address, letter from mail where object_path like '%' || $1 order by created_at, letter, to_address`, [ticketId]);

test('a customer asks, its partner answers, and it goes back and forth, each side told by mail and by what is unread', async () => {
  const { customer, people, as } = await cast();
  const [elena, giulia] = [await as('customer'), await as('partner')];
  const opened = await send(elena, 'openTicket', { tenantId: customer.id, category: 'OTHER', subject: ' Come si importa? ', text: 'Non trovo il bottone {{qui}}.' });
  expect(opened).toMatchObject({ __typename: 'OpenTicketPayload', ticket: { state: 'OPEN', subject: 'Come si importa?', openedByName: 'Elena Brugnaro', isUnread: false, viewerCan: ['TICKET_REPLY', 'TICKET_SET_PRIORITY', 'TICKET_CLOSE', 'TICKET_CANCEL'] } });
  const id = opened.ticket?.id ?? '';
  expect(await mailsTo(id)).toEqual([{ to_address: people.partner.email, letter: 'ticketOpened' }]);
  const unread = (client: Client) => client.get<{ unreadTickets: number; tickets: { nodes: { isUnread: boolean }[] } }>('query ($id: ID!) { tenant(id: $id) { unreadTickets tickets { nodes { isUnread } } } }', { id: customer.id });
  expect(await unread(giulia)).toEqual({ unreadTickets: 1, tickets: { nodes: [{ isUnread: true }] } });
  expect(await send(giulia, 'markTicketRead', { ticketId: id })).toMatchObject({ ticket: { isUnread: false }, tenant: { unreadTickets: 0 } });

  world.clock.moveTo('2026-03-10T10:00:00Z');
  expect(await send(giulia, 'replyToTicket', { ticketId: id, text: 'In alto a destra.' })).toMatchObject({ ticket: { state: 'WAITING_FOR_CUSTOMER', messages: { nodes: [{ authorTenantName: 'Brenta' }, { authorName: 'Giulia Ferrarese', authorTenantName: 'Adige', isFromAbove: true }] } } });
  expect(await unread(elena)).toMatchObject({ unreadTickets: 1 });
  world.clock.moveTo('2026-03-10T10:05:00Z');
  await send(elena, 'replyToTicket', { ticketId: id, text: 'Trovato.' });
  expect(await mailsTo(id)).toEqual([{ to_address: people.partner.email, letter: 'ticketOpened' }, { to_address: people.customer.email, letter: 'ticketAnswered' }, { to_address: people.partner.email, letter: 'ticketAnswered' }]);
  expect(await send(giulia, 'setTicketPriority', { ticketId: id, priority: 'HIGH' })).toMatchObject({ ticket: { priority: 'HIGH' } });
  expect(await send(giulia, 'closeTicket', { ticketId: id })).toMatchObject({ ticket: { state: 'CLOSED', decidedByName: 'Giulia Ferrarese', viewerCan: ['TICKET_REPLY'] } });
  expect(await send(elena, 'replyToTicket', { ticketId: id, text: 'Anzi, no.' })).toMatchObject({ ticket: { state: 'OPEN', decidedByName: null } });
  expect(await send(elena, 'cancelTicket', { ticketId: id })).toMatchObject({ ticket: { state: 'CANCELLED', viewerCan: [] } });
  expect(await send(elena, 'replyToTicket', { ticketId: id, text: 'Ancora.' })).toMatchObject({ __typename: 'TicketNotOpen', code: 'TICKET_NOT_OPEN', ticket: { state: 'CANCELLED' } });
  await world.work();
  expect(await world.sql(`select state, text like '%Non trovo il bottone { {qui}}%' as said from mail where object_path like '%' || $1 and letter = 'ticketOpened'`, [id])).toEqual([{ state: 'SENT', said: true }]);
});

test('a role sees and writes its own area, a viewer nothing; foreign, missing and malformed are not found (T2, T3)', async () => {
  const { customer, as } = await cast();
  const [elena, billing, viewer, stranger, above] = [await as('customer'), await as('customerBilling'), await as('viewer'), await as('stranger'), await as('billing')];
  const input = (category: string) => ({ tenantId: customer.id, category, subject: 'Prova', text: 'Prova' });
  expect(await codeOf(send(billing, 'openTicket', input('TECHNICAL')))).toBe('FORBIDDEN');
  expect(await codeOf(send(viewer, 'openTicket', input('OTHER')))).toBe('FORBIDDEN');
  expect(await codeOf(send(stranger, 'openTicket', input('OTHER')))).toBe('NOT_FOUND');
  expect(await codeOf(send(elena, 'openTicket', { ...input('OTHER'), tenantId: 'nonsense' }))).toBe('NOT_FOUND');
  const own = (await send(billing, 'openTicket', input('BILLING'))).ticket?.id;
  const other = (await send(elena, 'openTicket', input('TECHNICAL'))).ticket?.id;
  const subjects = async (client: Client) => (await client.get<{ tickets: { nodes: { id: string }[] } }>('query ($id: ID!) { tenant(id: $id) { tickets(orderBy: { field: CREATED_AT, direction: ASC }) { nodes { id } } } }', { id: customer.id })).tickets.nodes.map(({ id }) => id);
  expect(await subjects(elena)).toEqual([own, other]);
  expect(await subjects(billing)).toEqual([own]);
  expect(await subjects(above)).toEqual([own]);
  expect(await subjects(viewer)).toEqual([]);
  expect(await codeOf(send(above, 'replyToTicket', { ticketId: own, text: 'Ecco.' }))).toBe('done');
  expect(await codeOf(send(above, 'replyToTicket', { ticketId: other, text: 'Ecco.' }))).toBe('NOT_FOUND');
  for (const ticketId of [own, randomUUID(), 'nonsense']) expect(await codeOf(send(stranger, 'replyToTicket', { ticketId, text: 'Ecco.' }))).toBe('NOT_FOUND');
  expect(await send(elena, 'openTicket', { ...input('OTHER'), subject: ' ', text: '' })).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: ['subject'], code: 'required' }, { path: ['text'], code: 'required' }] });
});

test('of a LIMITED company the partner above sees no ticket; the vendor answers and approves (P6)', async () => {
  const { customer, people, as } = await cast({ access: 'LIMITED' });
  const [elena, giulia, davide] = [await as('customer'), await as('partner'), await as('vendor')];
  const { ticket } = await send(elena, 'proposeProfileChange', { tenantId: customer.id, legalName: 'Brenta Nuova S.r.l.', text: 'Fusione' });
  expect(await mailsTo(ticket?.id ?? '')).toEqual([{ to_address: people.vendor.email, letter: 'ticketOpened' }]);
  expect(await codeOf(send(giulia, 'approveTicket', { ticketId: ticket?.id }))).toBe('NOT_FOUND');
  expect(await send(davide, 'replyToTicket', { ticketId: ticket?.id, text: 'Vediamo.' })).toMatchObject({ __typename: 'ReplyToTicketPayload' });
  expect(await send(davide, 'approveTicket', { ticketId: ticket?.id })).toMatchObject({ __typename: 'ApproveTicketPayload', ticket: { state: 'APPROVED' } });
});

test('an account manager is named from above and gets the mails; nobody of elsewhere can be it', async () => {
  const { customer, vendor, people, as } = await cast();
  const set = `mutation ($input: SetAccountManagerInput!) { setAccountManager(input: $input) { __typename ... on SetAccountManagerPayload { tenant { accountManagerName accountManager { id } } } ${refusals} ... on InvalidInput { issues { path code } } } }`;
  const [davide, giulia, elena] = [await as('vendor'), await as('partner'), await as('customer')];
  const manage = (client: Client, accountManagerId: string | null) => client.get(set, { input: { tenantId: customer.id, accountManagerId } });
  expect(await manage(giulia, people.partner.id)).toMatchObject({ tenant: { accountManagerName: 'Giulia Ferrarese', accountManager: { id: people.partner.id } } });
  expect(await manage(giulia, people.billing.id)).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: ['accountManagerId'], code: 'accountManager.notAdmin' }] });
  for (const id of [people.vendor.id, people.stranger.id, people.customer.id, 'nonsense']) expect(await codeOf(manage(giulia, id)), id).toBe('NOT_FOUND');
  expect(await codeOf(manage(elena, people.customer.id))).toBe('FORBIDDEN');
  expect(await codeOf(manage(await as('stranger'), people.stranger.id))).toBe('NOT_FOUND');
  expect(await manage(davide, people.vendor.id)).toMatchObject({ tenant: { accountManagerName: people.vendor.name } });
  expect(await elena.get('query ($id: ID!) { tenant(id: $id) { accountManagerName accountManager { id } } }', { id: customer.id })).toEqual({ accountManagerName: people.vendor.name, accountManager: null });
  const { ticket } = await send(elena, 'openTicket', { tenantId: customer.id, category: 'OTHER', subject: 'A chi?', text: 'A chi?' });
  expect(await mailsTo(ticket?.id ?? '')).toEqual([{ to_address: people.vendor.email, letter: 'ticketOpened' }]);
  expect(await manage(davide, null)).toMatchObject({ tenant: { accountManagerName: null, accountManager: null } });
  expect(vendor.id).not.toBe(customer.id);
});

const change = (customer: Company, legalName = 'Brenta Meccanica S.r.l.') => ({ tenantId: customer.id, legalName, text: 'Abbiamo cambiato nome.' });
const legalNameOf = async ({ id }: Company) => (await world.sql<{ legal_name: string }>('select legal_name from company_profile where tenant_id = $1', [id]))[0]?.legal_name;

test('a locked field is changed by approving: at once, audited twice, told by mail (A2, T7)', async () => {
  const { customer, people, as } = await cast();
  const [elena, giulia] = [await as('customer'), await as('partner')];
  const proposed = await send(elena, 'proposeProfileChange', change(customer));
  expect(proposed).toMatchObject({ ticket: { subject: 'Cambio di ragione sociale di Brenta', viewerCan: ['TICKET_REPLY', 'TICKET_SET_PRIORITY', 'TICKET_CANCEL'], changes: [{ kind: 'PROFILE_FIELD', field: 'legalName', replaces: 'Brenta S.r.l.', proposes: 'Brenta Meccanica S.r.l.' }] } });
  const ticketId = proposed.ticket?.id;
  expect(await codeOf(send(elena, 'approveTicket', { ticketId }))).toBe('FORBIDDEN');
  expect(await send(giulia, 'approveTicket', { ticketId })).toMatchObject({ __typename: 'ApproveTicketPayload', ticket: { state: 'APPROVED', decidedByName: 'Giulia Ferrarese' } });
  expect(await legalNameOf(customer)).toBe('Brenta Meccanica S.r.l.');
  expect(await world.sql('select action, actor_name from audit_entry where tenant_id = $1 order by id', [customer.id])).toEqual([
    { action: 'ticket:open', actor_name: 'Elena Brugnaro' }, { action: 'profile:update', actor_name: 'Giulia Ferrarese' }, { action: 'ticket:approve', actor_name: 'Giulia Ferrarese' }]);
  expect((await mailsTo(ticketId ?? '')).map(({ to_address: to, letter }) => [letter, to]).sort()).toEqual([['ticketApproved', people.customer.email], ['ticketOpened', people.partner.email]]);
  expect(await send(giulia, 'approveTicket', { ticketId })).toMatchObject({ __typename: 'TicketNotOpen', ticket: { state: 'APPROVED' } });
});

test('wrong numbers are refused when they are proposed, what is there already too, and a request that waits is not made twice', async () => {
  const { customer, as } = await cast();
  const elena = await as('customer');
  const propose = (values: object) => send(elena, 'proposeProfileChange', { tenantId: customer.id, text: 'Perché sì.', ...values });
  expect(await propose({ vatNumber: '05865040489' })).toMatchObject({ issues: [{ path: ['vatNumber'], code: 'vatNumber.checkDigit' }] });
  expect(await propose({ legalName: 'Brenta S.r.l.' })).toMatchObject({ issues: [{ path: ['legalName'], code: 'unchanged' }] });
  expect(await propose({ legalName: 'Altra', text: ' ' })).toMatchObject({ issues: [{ path: ['text'], code: 'required' }] });
  const first = await propose({ legalName: 'Altra S.r.l.' });
  expect(await propose({ legalName: 'Terza S.r.l.' })).toMatchObject({ __typename: 'AlreadyRequested', ticket: { id: first.ticket?.id } });
  expect(await propose({ country: 'DE', vatNumber: 'DE281946336' })).toMatchObject({ ticket: { changes: [{ field: 'vatNumber', replaces: '05865040488', proposes: '281946336' }, { field: 'country', replaces: 'IT', proposes: 'DE' }] } });
  await send(elena, 'cancelTicket', { ticketId: first.ticket?.id });
  expect(await propose({ legalName: 'Terza S.r.l.' })).toMatchObject({ __typename: 'ProposeProfileChangePayload' });
});

test('of twenty requests at once one is made, of twenty approvals one takes effect, and a repeated key gives the first answer (S13)', async () => {
  const { customer, as } = await cast();
  const [elena, giulia] = [await as('customer'), await as('partner')];
  const asked = await Promise.all(Array.from({ length: 20 }, () => send(elena, 'proposeProfileChange', change(customer))));
  const made = asked.filter(({ __typename }) => __typename === 'ProposeProfileChangePayload');
  expect(made).toHaveLength(1);
  const ticketId = made[0]?.ticket?.id;
  const approved = await Promise.all(Array.from({ length: 20 }, () => send(giulia, 'approveTicket', { ticketId })));
  expect(approved.filter(({ __typename }) => __typename === 'ApproveTicketPayload')).toHaveLength(1);
  expect(await world.sql(`select from audit_entry where tenant_id = $1 and action = 'profile:update'`, [customer.id])).toHaveLength(1);

  const idempotencyKey = randomUUID();
  const again = () => send(elena, 'openTicket', { tenantId: customer.id, category: 'OTHER', subject: 'Una volta', text: 'Sola', idempotencyKey });
  const [one, two] = [await again(), await again()];
  expect(two.ticket?.id).toBe(one.ticket?.id);
  expect(await mailsTo(one.ticket?.id ?? '')).toHaveLength(1);
});

test('what changed meanwhile stops an approval, which says so and does nothing; a refusal gives its reason', async () => {
  const { customer, as } = await cast();
  const [elena, giulia] = [await as('customer'), await as('partner')];
  const { ticket } = await send(elena, 'proposeProfileChange', change(customer));
  await world.sql(`update company_profile set legal_name = 'Brenta S.p.A.' where tenant_id = $1`, [customer.id]);
  expect(await send(giulia, 'approveTicket', { ticketId: ticket?.id })).toMatchObject({ __typename: 'ChangeOutdated', code: 'CHANGE_OUTDATED', changes: [{ path: ['legalName'], yours: 'Brenta S.r.l.', theirs: 'Brenta S.p.A.' }] });
  expect(await legalNameOf(customer)).toBe('Brenta S.p.A.');
  expect(await send(giulia, 'refuseTicket', { ticketId: ticket?.id, text: ' ' })).toMatchObject({ __typename: 'InvalidInput' });
  expect(await send(giulia, 'refuseTicket', { ticketId: ticket?.id, text: 'Manca la visura.' })).toMatchObject({ ticket: { state: 'REFUSED', messages: { nodes: [{}, { text: 'Manca la visura.' }] } } });
  expect(await send(giulia, 'approveTicket', { ticketId: ticket?.id })).toMatchObject({ __typename: 'TicketNotOpen' });
  expect(await codeOf(send(await as('stranger'), 'refuseTicket', { ticketId: ticket?.id, text: 'No.' }))).toBe('NOT_FOUND');
});

test('a bank transfer is asked for and approved; card and PayPal are not (P1)', async () => {
  const { customer, as } = await cast();
  const [billing, giulia] = [await as('customerBilling'), await as('partner')];
  const ask = (method: string) => send(billing, 'requestPaymentMethod', { tenantId: customer.id, method, text: 'Preferiamo così.' });
  expect(await ask('BANK_TRANSFER')).toMatchObject({ issues: [{ path: ['method'], code: 'unchanged' }] });
  expect(await ask('CARD')).toMatchObject({ issues: [{ path: ['method'], code: 'paymentMethod.selfService' }] });
  await world.sql(`update billing_account set method = 'CARD' where tenant_id = $1`, [customer.id]);
  const { ticket } = await ask('BANK_TRANSFER');
  expect(ticket?.changes).toEqual([{ kind: 'PAYMENT_METHOD', field: null, replaces: 'CARD', proposes: 'BANK_TRANSFER' }]);
  expect(await send(giulia, 'approveTicket', { ticketId: ticket?.id })).toMatchObject({ __typename: 'ApproveTicketPayload' });
  expect(await world.sql('select method from billing_account where tenant_id = $1', [customer.id])).toEqual([{ method: 'BANK_TRANSFER' }]);
});

test('a partner takes its cashback along before it is none any more: a customer can neither spend it nor have it paid out (T6, P10)', async () => {
  const { customer, as } = await cast({ kind: 'PARTNER' });
  const [elena, giulia] = [await as('customer'), await as('partner')];
  const ask = () => send(elena, 'requestDeactivation', { tenantId: customer.id, deactivation: 'PARTNER', text: 'Basta.' });
  const move = (kind: string, from: string, to: string) => world.sql(`select move_cashback($1, $2, $3, $4, 500, 'EUR', $5, null, null)`, [customer.id, kind, from, to, world.clock.now]);
  const { ticket } = await ask();
  await move('ACCRUAL', 'EXPENSE', 'PAYABLE');
  const blocked = { __typename: 'StillBlocked', tenant: { deactivationBlockers: expect.arrayContaining([expect.objectContaining({ code: 'CASHBACK' })]) } };
  expect(await send(giulia, 'approveTicket', { ticketId: ticket?.id })).toMatchObject(blocked);
  const asking = `mutation ($input: RequestPayoutInput!) { requestPayout(input: $input) { ... on RequestPayoutPayload { payout { id } } } }`;
  const asked = await elena.get<{ payout: { id: string } }>(asking, { input: { tenantId: customer.id, invoiceNumber: '1', invoiceDate: world.clock.now.toISOString().slice(0, 10), netMinor: 500, vatMinor: 0, holder: 'Prova', iban: 'IT60X0542811101000000123456', idempotencyKey: randomUUID() } });
  // Set aside is not paid yet: refused, it would come back.
  expect(await send(giulia, 'approveTicket', { ticketId: ticket?.id })).toMatchObject(blocked);
  await world.sql(`update cashback_payout set state = 'PAID', paid_on = requested_at::date where id = $1`, [asked.payout.id]);
  expect(await send(giulia, 'approveTicket', { ticketId: ticket?.id })).toMatchObject({ __typename: 'ApproveTicketPayload' });
  // Below zero nothing is owed to anybody.
  await move('CLAWBACK', 'PAYABLE', 'EXPENSE');
  expect(await elena.get('query ($id: ID!) { tenant(id: $id) { deactivationBlockers { code } } }', { id: customer.id })).toEqual({ deactivationBlockers: [] });
});

test('what a partner owes for a customer is in its own way when it leaves, not in the customer\'s; also once the customer was moved (T6)', async () => {
  const { customer, partner, reseller, docs } = await makeMarket(world, { customer: { payer: 'PARTNER' }, partner: { billing: { paymentTermsDays: 30 } } });
  expect((await reseller.orderRenewal(docs.id)).state).toBe('ON_ACCOUNT');
  await world.sql(`update subscription set status = 'EXPIRED' where tenant_id = $1`, [customer.id]);
  const inTheWay = async ({ id }: Company) => (await reseller.client.get<{ deactivationBlockers: { deactivation: string; code: string }[] }>('query ($id: ID!) { tenant(id: $id) { deactivationBlockers { deactivation code } } }', { id })).deactivationBlockers.filter(({ deactivation }) => deactivation === 'ACCOUNT').map(({ code }) => code);
  expect(await inTheWay(customer)).toEqual([]);
  expect(await inTheWay(partner)).toEqual(['PARTNER_FEATURES', 'UNPAID_INVOICES']);
});

test('a partner becomes a customer once nothing is below it; the account then closes, and its people stay outside (T6)', async () => {
  const { customer, as } = await cast({ kind: 'PARTNER' });
  const draft = world.draft();
  const child = makeCustomer(draft, { parent: customer });
  makeSubscription(draft, { tenant: child });
  await world.save(draft);
  // What it earned of that is spent.
  await world.sql(`select move_cashback(tenant_id, 'SPENT', 'PAYABLE', 'SPENT', balance_minor, 'EUR', $2, null, null) from cashback_account where tenant_id = $1`, [customer.id, world.clock.now]);
  const [elena, giulia] = [await as('customer'), await as('partner')];
  const ask = (deactivation: string) => send(elena, 'requestDeactivation', { tenantId: customer.id, deactivation, text: 'Cambiamo mestiere.' });
  expect(await ask('PARTNER')).toMatchObject({ __typename: 'StillBlocked', tenant: { deactivationBlockers: [
    { deactivation: 'PARTNER', code: 'OPEN_CHILDREN', count: 1, path: `/t/${customer.id}/clienti` }, { deactivation: 'PARTNER', code: 'CHILDREN_SUBSCRIPTIONS', count: 1 }, { deactivation: 'ACCOUNT', code: 'PARTNER_FEATURES', count: 1 }] } });
  await world.sql(`update subscription set status = 'EXPIRED' where tenant_id = $1`, [child.id]);
  await world.sql(`update tenant set status = 'CLOSED' where id = $1`, [child.id]);
  const { ticket } = await ask('PARTNER');
  expect(await ask('PARTNER')).toMatchObject({ __typename: 'AlreadyRequested', ticket: { id: ticket?.id } });
  await world.sql(`update tenant set status = 'ACTIVE' where id = $1`, [child.id]);
  expect(await send(giulia, 'approveTicket', { ticketId: ticket?.id })).toMatchObject({ __typename: 'StillBlocked', tenant: { deactivationBlockers: [{ code: 'OPEN_CHILDREN' }, { code: 'PARTNER_FEATURES' }] } });
  await world.sql(`update tenant set status = 'CLOSED' where id = $1`, [child.id]);
  expect(await send(giulia, 'approveTicket', { ticketId: ticket?.id })).toMatchObject({ __typename: 'ApproveTicketPayload' });
  expect(await world.sql('select kind, status from tenant where id = $1', [customer.id])).toEqual([{ kind: 'CUSTOMER', status: 'ACTIVE' }]);

  await world.sql(`insert into balance (tenant_id, payer_id, vendor_id, amount_minor, amount_currency) select id, id, vendor_id, 100, 'EUR' from tenant where id = $1`, [customer.id]);
  expect(await ask('ACCOUNT')).toMatchObject({ __typename: 'StillBlocked', tenant: { deactivationBlockers: [{ deactivation: 'ACCOUNT', code: 'BALANCE', count: 1 }] } });
  await world.sql('update balance set amount_minor = 0 where payer_id = $1', [customer.id]);
  const closing = await ask('ACCOUNT');
  const answers = await Promise.all(Array.from({ length: 5 }, () => send(giulia, 'approveTicket', { ticketId: closing.ticket?.id })));
  expect(answers.filter(({ __typename }) => __typename === 'ApproveTicketPayload')).toHaveLength(1);
  expect(await world.sql('select status, closed_at from tenant where id = $1', [customer.id])).toEqual([{ status: 'CLOSED', closed_at: world.clock.now }]);
  expect((await elena.ask('{ viewer { id } }')).data).toEqual({ viewer: null });
  expect(await codeOf(send(giulia, 'openTicket', { tenantId: customer.id, category: 'OTHER', subject: 'Dopo', text: 'Dopo' }))).toBe('FORBIDDEN');
});

test('a company that is put below a partner while that one is deactivated never stands below a customer', async () => {
  const { customer, as } = await cast({ kind: 'PARTNER' });
  const [elena, giulia] = [await as('customer'), await as('partner')];
  const { ticket } = await send(elena, 'requestDeactivation', { tenantId: customer.id, deactivation: 'PARTNER', text: 'Basta.' });
  const create = () => giulia.ask('mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { __typename } }', { input: { parentId: customer.id, legalName: 'Nuova S.r.l.', country: 'IT', address: { street: 'Via Roma', postalCode: '35010', city: 'Vigonza', province: 'PD', country: 'IT' } } });
  await Promise.all([create(), send(giulia, 'approveTicket', { ticketId: ticket?.id }), create()]);
  const [now] = await world.sql<{ kind: string; children: number }>('select kind, (select count(*)::integer from tenant c where c.parent_id = t.id) as children from tenant t where id = $1', [customer.id]);
  expect(now?.kind === 'CUSTOMER' ? now.children : 0).toBe(0);
});

test('who may ask for what: an ADMIN of the company or above, never a vendor of itself, never a foreigner', async () => {
  const { customer, vendor, as } = await cast();
  const [billing, davide, stranger] = [await as('customerBilling'), await as('vendor'), await as('stranger')];
  expect(await codeOf(send(billing, 'proposeProfileChange', change(customer)))).toBe('FORBIDDEN');
  expect(await codeOf(send(billing, 'requestDeactivation', { tenantId: customer.id, deactivation: 'ACCOUNT', text: 'Sì.' }))).toBe('FORBIDDEN');
  expect(await codeOf(send(await as('customer'), 'requestDeactivation', { tenantId: customer.id, deactivation: 'PARTNER', text: 'Sì.' }))).toBe('FORBIDDEN');
  expect(await codeOf(send(davide, 'proposeProfileChange', change(vendor)))).toBe('FORBIDDEN');
  for (const [mutation, input] of [['proposeProfileChange', change(customer)], ['requestPaymentMethod', { tenantId: customer.id, method: 'BANK_TRANSFER', text: 'Sì.' }], ['requestDeactivation', { tenantId: customer.id, deactivation: 'ACCOUNT', text: 'Sì.' }]] as const) {
    expect(await codeOf(send(stranger, mutation, input)), mutation).toBe('NOT_FOUND');
  }
  expect(await codeOf(send(world.nobody, 'proposeProfileChange', change(customer)))).toBe('UNAUTHENTICATED');
});
