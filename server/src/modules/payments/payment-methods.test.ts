import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { noTrouble } from '../../../emulator/trouble.ts';
import { card, openTill, type Till } from '../../../test/harness/emulator.ts';
import { mailsTo } from '../../../test/harness/mails.ts';
import { createWorld, type Client, type World } from '../../../test/harness/world.ts';
import { type Company, makeContact, makeCustomer, makeMethodOnFile, makePartner, makeUser, makeVendor, type Person } from '../../seed/factories.ts';

let till: Till;
let world: World;
beforeAll(async () => {
  till = await openTill({ timeoutMs: 5000, listens: false });
  const { keys, emulator: { url } } = till;
  world = await createWorld({ settings: {
    STRIPE_SECRET_KEY: keys.secretKey, STRIPE_WEBHOOK_SECRET: keys.webhookSecret, STRIPE_API_URL: url, PAYPAL_CLIENT_ID: keys.clientId, PAYPAL_CLIENT_SECRET: keys.clientSecret, PAYPAL_WEBHOOK_ID: keys.webhookId, PAYPAL_API_URL: url,
  } });
  const hooks = new URL('/payments/webhooks/', world.url).href;
  till.emulator.messages.endpoints = { stripe: { url: `${hooks}stripe`, secret: keys.webhookSecret }, paypal: { url: `${hooks}paypal`, webhookId: keys.webhookId } };
});
afterAll(async () => {
  await world.close();
  await till.stop();
});
beforeEach(() => {
  Object.assign(till.emulator.trouble, noTrouble());
  till.trouble({ messages: { delayMs: 0, copies: 1, isHeld: true } });
});

const start = `mutation ($input: StartPaymentMethodSetupInput!) { startPaymentMethodSetup(input: $input) { __typename ... on StartPaymentMethodSetupPayload { url } ... on UserError { code message path } } }`;
const methods = `billingAccount { method updatedByName methodsOnFile { id kind brand last4 expiryYear expiryMonth account expiresSoon isExpired addedByName } }`;
const remove = `mutation ($input: RemovePaymentMethodInput!) { removePaymentMethod(input: $input) { __typename ... on RemovePaymentMethodPayload { ${methods} } ... on UserError { code message path } } }`;
const change = `mutation ($input: SwitchPaymentMethodInput!) { switchPaymentMethod(input: $input) { __typename ... on SwitchPaymentMethodPayload { ${methods} } ... on UserError { code message path } } }`;

interface Pagamento {
  method: string;
  updatedByName: string | null;
  methodsOnFile: { id: string; kind: string; brand: string; last4: string | null; account: string | null; expiresSoon: boolean; isExpired: boolean; addedByName: string }[];
}
type Answered = { __typename: string; url?: string; code?: string; message?: string; billingAccount?: Pagamento };

interface House {
  vendor: Company;
  partner: Company;
  customer: Company;
  anna: Client;
  people: { anna: Person; seller: Person; reseller: Person };
}

async function house(): Promise<House> {
  const draft = world.draft();
  const vendor = makeVendor(draft, { slug: randomUUID() });
  const partner = makePartner(draft, { parent: vendor });
  const customer = makeCustomer(draft, { parent: partner });
  const [anna, seller, reseller] = [customer, vendor, partner].map((tenant) => makeUser(draft, { tenant, email: `${randomUUID()}@filiera.example` })) as [Person, Person, Person];
  await world.save(draft);
  return { vendor, partner, customer, anna: await world.as(anna), people: { anna, seller, reseller } };
}

const begin = (client: Client, { id: tenantId }: Company, kind = 'CARD', idempotencyKey: string = randomUUID()) => client.get<Answered>(start, { input: { tenantId, kind, idempotencyKey } });
const pagamento = async (client: Client, { id }: Company) => (await client.get<{ billingAccount: Pagamento }>(`query ($id: ID!) { tenant(id: $id) { ${methods} } }`, { id })).billingAccount;

/** Along a link of the console's, as a browser that is signed in; where it is sent, without going there. */
async function follow(client: Client | null, address: string): Promise<{ status: number; to: string }> {
  const { pathname } = new URL(address);
  const response = await fetch(new URL(pathname, world.url), { redirect: 'manual', headers: { ...client?.headers } });
  return { status: response.status, to: response.headers.get('location') ?? '' };
}

/** Comes back while the worker works. */
async function comeBack(address: string): Promise<string> {
  const [{ to }] = await Promise.all([follow(null, address), new Promise((done) => setTimeout(done, 50)).then(() => world.work())]);
  return to;
}

async function leave(client: Client, company: Company, kind: 'CARD' | 'PAYPAL', ...answers: Record<string, string>[]): Promise<string> {
  const { url = '' } = await begin(client, company, kind);
  const { to } = await follow(client, url);
  return comeBack(await till.walk(to, ...answers));
}

describe('what is on file', () => {
  test('a card left at the provider\'s page is what the company pays with, known by brand and last four', async () => {
    const { anna, customer, people } = await house();
    expect(await pagamento(anna, customer)).toMatchObject({ method: 'BANK_TRANSFER', methodsOnFile: [] });
    expect(await leave(anna, customer, 'CARD', card('4242424242424242'))).toBe(`/t/${customer.id}/pagamento?esito=saved`);
    expect(await pagamento(anna, customer)).toMatchObject({ method: 'CARD', updatedByName: people.anna.name, methodsOnFile: [{ kind: 'CARD', brand: 'visa', last4: '4242', expiryYear: 2034, expiryMonth: 12, expiresSoon: false, isExpired: false, addedByName: people.anna.name }] });
    const [entry] = await world.sql(`select action, area, actor_name, from_above, before, after, subject_name from audit_entry where tenant_id = $1 and subject_type = 'PaymentMethodOnFile'`, [customer.id]);
    expect(entry).toEqual({ action: 'paymentMethod:change', area: 'BILLING', actor_name: people.anna.name, from_above: false, before: { method: 'BANK_TRANSFER', onFile: null }, after: { method: 'CARD', onFile: 'visa •••• 4242' }, subject_name: 'visa •••• 4242' });
    const everything = await world.sql<{ text: string }>(`select (select jsonb_agg(to_jsonb(m)) from payment_method_on_file m)::text || (select jsonb_agg(to_jsonb(s)) from payment_method_setup s)::text as text`);
    expect(everything[0]?.text).not.toContain('4242424242424242');
  });

  test('another card takes its place, and the provider forgets the first; PayPal stands beside it', async () => {
    const { anna, customer } = await house();
    await leave(anna, customer, 'CARD', card('4242424242424242'));
    await leave(anna, customer, 'CARD', card('5555555555554444'));
    expect((await pagamento(anna, customer)).methodsOnFile).toMatchObject([{ brand: 'mastercard', last4: '4444' }]);
    const [{ ref } = { ref: '' }] = await world.sql<{ ref: string }>('select method_ref as ref from payment_method_on_file where tenant_id = $1 and removed_at is not null and forgotten_at is not null', [customer.id]);
    expect(till.emulator.world.state.methods[ref]?.customer).toBeNull();
    // One customer of the provider's for the company, however often somebody goes there.
    expect(Object.values(till.emulator.world.state.customers).filter(({ metadata }) => metadata.customer === customer.id)).toHaveLength(1);

    await leave(anna, customer, 'PAYPAL', { account: 'conto@paypal.example' });
    expect(await pagamento(anna, customer)).toMatchObject({ method: 'PAYPAL', methodsOnFile: [{ kind: 'CARD', last4: '4444' }, { kind: 'PAYPAL', brand: 'paypal', last4: null, account: 'c•••@paypal.example' }] });
  });

  test('whoever gives up, or is refused, leaves everything as it was', async () => {
    const { anna, customer } = await house();
    await leave(anna, customer, 'CARD', card('4242424242424242'));
    const before = await pagamento(anna, customer);
    const { url = '' } = await begin(anna, customer);
    const { to } = await follow(anna, url);
    expect(await till.walk(to, card('4000000000000002'))).toContain('stays');
    expect(await comeBack(`${url}/gave-up`)).toBe(`/t/${customer.id}/pagamento?esito=cancelled`);
    expect(await pagamento(anna, customer)).toEqual(before);
    // The page is still open, and somebody who thinks better of it may use it.
    await comeBack(await till.walk(to, card('5555555555554444')));
    expect((await pagamento(anna, customer)).methodsOnFile).toMatchObject([{ last4: '4444' }]);
  });

  test('whoever closes the window has left it all the same: the provider\'s message says so, or we ask', async () => {
    const { anna, customer } = await house();
    const goAndClose = async (kind: string, ...answers: Record<string, string>[]) => {
      const { to } = await follow(anna, (await begin(anna, customer, kind)).url ?? '');
      await till.walk(to, ...answers);
    };
    await goAndClose('CARD', card('4242424242424242'));
    await till.emulator.messages.send('all');
    await world.work();
    expect((await pagamento(anna, customer)).methodsOnFile).toMatchObject([{ last4: '4242' }]);

    await goAndClose('PAYPAL', { account: 'conto@paypal.example' });
    await world.work();
    expect((await pagamento(anna, customer)).methodsOnFile).toHaveLength(1);
    world.clock.moveTo('2026-03-10T09:06:00Z');
    await world.work();
    expect(await pagamento(anna, customer)).toMatchObject({ method: 'PAYPAL', methodsOnFile: [{ kind: 'CARD' }, { kind: 'PAYPAL' }] });
    world.clock.moveTo('2026-03-10T09:00:00Z');
  });

  test('the same key is one setup, and two who come back at once are one method', async () => {
    const { anna, customer } = await house();
    const key = randomUUID();
    const [first, second] = await Promise.all([begin(anna, customer, 'CARD', key), begin(anna, customer, 'CARD', key)]);
    expect(first).toEqual(second);
    const pages = await Promise.all([follow(anna, first.url ?? ''), follow(anna, first.url ?? '')]);
    expect(pages[0]).toEqual(pages[1]);
    const back = await till.walk(pages[0]?.to ?? '', card('4242424242424242'));
    await Promise.all([comeBack(back), comeBack(back), comeBack(back)]);
    await till.emulator.messages.send('all');
    await world.work();
    expect((await pagamento(anna, customer)).methodsOnFile).toHaveLength(1);
    expect(await world.sql('select 1 from payment_method_on_file where tenant_id = $1', [customer.id])).toHaveLength(1);
    expect(await world.sql(`select 1 from audit_entry where tenant_id = $1 and action = 'paymentMethod:change'`, [customer.id])).toHaveLength(1);
  });

  test('one switches to what is on file and to nothing else; what is in use is not taken away', async () => {
    const { anna, customer } = await house();
    const to = (kind: string) => anna.get<Answered>(change, { input: { tenantId: customer.id, kind } });
    expect(await to('CARD')).toMatchObject({ code: 'PAYMENT_METHOD_NOT_ON_FILE', path: ['kind'] });
    await leave(anna, customer, 'PAYPAL', { account: 'conto@paypal.example' });
    await leave(anna, customer, 'CARD', card('4242424242424242'));
    expect(await to('PAYPAL')).toMatchObject({ __typename: 'SwitchPaymentMethodPayload', billingAccount: { method: 'PAYPAL' } });
    expect((await anna.ask(change, { input: { tenantId: customer.id, kind: 'BANK_TRANSFER' } })).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');

    const [kept, used] = (await pagamento(anna, customer)).methodsOnFile;
    const away = (id: string | undefined) => anna.get<Answered>(remove, { input: { paymentMethodId: id } });
    expect(await away(used?.id)).toMatchObject({ code: 'PAYMENT_METHOD_IN_USE' });
    expect(await away(kept?.id)).toMatchObject({ __typename: 'RemovePaymentMethodPayload', billingAccount: { method: 'PAYPAL', methodsOnFile: [{ kind: 'PAYPAL' }] } });
    expect((await anna.ask(remove, { input: { paymentMethodId: kept?.id } })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    await world.work();
    expect(await world.sql('select 1 from payment_method_on_file where tenant_id = $1 and forgotten_at is not null', [customer.id])).toHaveLength(1);
  });

  test('it is seen by the company and the vendor, and changed by those who may handle its money', async () => {
    const { anna, customer, vendor, people } = await house();
    await leave(anna, customer, 'CARD', card('4242424242424242'));
    const [seller, reseller] = [await world.as(people.seller), await world.as(people.reseller)];
    expect((await pagamento(seller, customer)).methodsOnFile).toHaveLength(1);
    expect((await pagamento(reseller, customer)).methodsOnFile).toEqual([]);
    const draft = world.draft();
    const [technical, billing] = (['TECHNICAL', 'BILLING'] as const).map((role) => makeUser(draft, { tenant: customer, role, email: `${randomUUID()}@filiera.example` })) as [Person, Person];
    await world.save(draft);
    expect((await pagamento(await world.as(technical), customer)).methodsOnFile).toEqual([]);
    expect((await (await world.as(technical)).ask(start, { input: { tenantId: customer.id, kind: 'CARD', idempotencyKey: randomUUID() } })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect(await leave(await world.as(billing), customer, 'CARD', card('5555555555554444'))).toContain('saved');
    // From above a FULL company is as one's own: it is left for the company, and told of there.
    expect(await leave(reseller, customer, 'PAYPAL', { account: 'conto@paypal.example' })).toContain('saved');
    const [entry] = await world.sql(`select from_above, actor_name from audit_entry where tenant_id = $1 and subject_name like 'paypal%'`, [customer.id]);
    expect(entry).toEqual({ from_above: true, actor_name: people.reseller.name });
    expect((await (await world.as(people.seller)).ask(start, { input: { tenantId: vendor.id, kind: 'CARD', idempotencyKey: randomUUID() } })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test('a setup is gone to by whoever may change how the company pays, and by nobody else', async () => {
    const { anna, customer } = await house();
    const stranger = (await house()).anna;
    const { url = '' } = await begin(anna, customer);
    expect((await follow(stranger, url)).status).toBe(404);
    expect((await follow(null, url)).status).toBe(401);
    expect((await follow(anna, `http://localhost/payments/setups/${randomUUID()}`)).status).toBe(404);
    expect((await follow(null, `http://localhost/payments/setups/${randomUUID()}/back`)).status).toBe(404);
    expect((await follow(null, 'http://localhost/payments/setups/none/back')).status).toBe(404);
  });

  test('a provider that is down is said to be, and asked again later', async () => {
    const { anna, customer } = await house();
    const { url = '' } = await begin(anna, customer);
    till.trouble({ isDown: true });
    expect((await follow(anna, url)).to).toBe(`/t/${customer.id}/pagamento?esito=unavailable`);
    till.trouble({ isDown: false });
    const { to } = await follow(anna, url);
    const back = await till.walk(to, card('4242424242424242'));
    till.trouble({ isDown: true });
    expect(await comeBack(back)).toBe(`/t/${customer.id}/pagamento?esito=waiting`);
    till.trouble({ isDown: false });
    expect(await world.sql(`update graphile_worker._private_jobs set run_at = now() where key like 'setup %' returning 1 as n`)).toHaveLength(1);
    await world.work();
    expect((await pagamento(anna, customer)).methodsOnFile).toHaveLength(1);
  });

  test('what has no provider is not offered, and says so', async () => {
    const bare = await createWorld();
    const draft = bare.draft();
    const customer = makeCustomer(draft);
    const person = makeUser(draft, { tenant: customer });
    await bare.save(draft);
    const client = await bare.as(person);
    expect(await (await fetch(new URL('/payments/offers', bare.url))).json()).toEqual({ kinds: [] });
    expect(await begin(client, customer)).toMatchObject({ code: 'PAYMENT_METHOD_NOT_OFFERED', message: 'Qui questo metodo di pagamento non è attivo.' });
    expect((await fetch(new URL('/payments/webhooks/stripe', bare.url), { method: 'POST', body: '{}' })).status).toBe(404);
    await bare.close();
    expect(await (await fetch(new URL('/payments/offers', world.url))).json()).toEqual({ kinds: ['CARD', 'PAYPAL'] });
  });
});

describe('the end of a card', () => {
  test('is told 30 and 7 days before, once each, to the billing contacts, else to the administrators', async () => {
    const draft = world.draft();
    const withContact = makeCustomer(draft, { profile: { timeZone: 'UTC' } });
    const without = makeCustomer(draft, { profile: { timeZone: 'UTC' } });
    const late = makeCustomer(draft, { profile: { timeZone: 'UTC' } });
    const [conti, admin, other] = [`${randomUUID()}@a.example`, `${randomUUID()}@b.example`, `${randomUUID()}@c.example`];
    makeUser(draft, { tenant: withContact, email: `${randomUUID()}@a.example` });
    makeContact(draft, { tenant: withContact, email: conti, types: ['BILLING'], language: 'en' });
    makeUser(draft, { tenant: without, email: admin });
    makeUser(draft, { tenant: late, email: other });
    for (const tenant of [withContact, without, late]) makeMethodOnFile(draft, { tenant, expiry: { year: 2026, month: 6 } });
    makeMethodOnFile(draft, { tenant: late, kind: 'PAYPAL' });
    await world.save(draft);
    const at = async (instant: string) => {
      world.clock.moveTo(instant);
      await world.work();
      await world.work();
    };
    const told = async (address: string) => (await mailsTo(world, address)).map(({ subject }) => subject);
    await at('2026-05-31T23:59:00Z');
    expect(await told(conti)).toEqual([]);
    await world.sql(`update payment_method_on_file set removed_at = now() where tenant_id = $1 and kind = 'CARD'`, [late.id]);
    await at('2026-06-01T00:00:00Z');
    await at('2026-06-10T00:00:00Z');
    expect(await told(conti)).toEqual([`The card of ${withContact.name} ends on 30 June 2026`]);
    expect(await told(admin)).toEqual([`La carta di ${without.name} scade il 30 giugno 2026`]);
    await at('2026-06-24T00:00:00Z');
    expect(await told(conti)).toHaveLength(2);
    await at('2026-07-01T00:00:00Z');
    expect(await told(conti)).toHaveLength(2);
    // Missed until the last week, it is told once; what is no longer on file is not told of.
    await world.sql(`update payment_method_on_file set removed_at = null where tenant_id = $1`, [late.id]);
    await at('2026-06-26T00:00:00Z');
    expect(await told(other)).toHaveLength(1);
    world.clock.moveTo('2026-03-10T09:00:00Z');
  });
});
