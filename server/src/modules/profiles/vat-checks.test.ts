import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { isInVies } from '@filiera/shared/vat';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { noTrouble } from '../../../emulator/trouble.ts';
import { makeMarket, quoteOf, type Buyer, type Market } from '../../../test/harness/commerce.ts';
import { keyOf } from '../../../test/harness/key-of.ts';
import { openVatRegister, type VatRegister } from '../../../test/harness/vat-register.ts';
import { createWorld, type Client, type World } from '../../../test/harness/world.ts';
import { makeCustomer } from '../../seed/factories.ts';
import { isInViesSql } from './ask-vat-number.ts';

let world: World;
let register: VatRegister;
beforeAll(async () => {
  register = await openVatRegister();
  world = await createWorld({ settings: { VIES_API_URL: register.url } });
});
afterEach(async () => {
  Object.assign(register.emulator.trouble, noTrouble());
  register.asked.splice(0);
  world.clock.moveTo('2026-03-10T09:00:00Z');
  await world.sql('update company_profile set vat_check_due_at = null, vat_check_asked_at = null');
});
afterAll(async () => {
  await world.close();
  await register.stop();
});

const german = { street: 'Lindwurmstraße', number: '88', postalCode: '80337', city: 'München', country: 'DE' };
const known = 'vatNumber vatStatus vatToldAt vatConsultationNumber vatUnavailableReason vatCheckDueAt isVatCheckUnderWay';
interface Known { vatNumber: string | null; vatStatus: string; vatToldAt: string | null; vatConsultationNumber: string | null; vatUnavailableReason: string | null; vatCheckDueAt: string | null; isVatCheckUnderWay: boolean }
interface Check { at: string; answer: string; reason: string | null; toldAt: string | null; consultationNumber: string | null; name: string | null; address: string | null; proof: { asked: object; status: number; body: object } | null }
const documents = {
  verify: `mutation ($input: VerifyVatNumberInput!) { verifyVatNumber(input: $input) { __typename ... on VerifyVatNumberPayload { profile { ${known} } } ... on UserError { code message path } } }`,
  customer: 'mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { ... on CreateCustomerPayload { tenant { id } } ... on InvalidInput { issues { path code } } } }',
  partner: 'mutation ($input: CreatePartnerInput!) { createPartner(input: $input) { ... on CreatePartnerPayload { tenant { id } } ... on InvalidInput { issues { path code } } } }',
  checks: 'query ($id: ID!) { tenant(id: $id) { vatChecks { nodes { at answer reason toldAt consultationNumber name address proof } } } }',
  audit: 'query ($id: ID!) { tenant(id: $id) { auditLog(first: 1, filter: { action: ["vatNumber:check"] }) { nodes { actorName actorTenantName area before after } } } }',
};
type Verified = { __typename: string; code?: string; message?: string; profile?: Known };
const verify = ({ client }: { client: Client }, tenantId: string) => client.get<Verified>(documents.verify, { input: { tenantId } });
const verifyCode = async ({ client }: { client: Client }, tenantId: string) => (await client.ask(documents.verify, { input: { tenantId } })).errors?.[0]?.extensions;
const create = async (by: Buyer, parentId: string, vatNumber: string | null, { document = documents.customer, country = 'DE' } = {}) => {
  const answer = await by.client.get<{ tenant?: { id: string } }>(document, { input: { parentId, legalName: `Alpenglas ${randomUUID().slice(0, 8)} GmbH`, country, vatNumber, address: { ...german, country, postalCode: { AT: '1010', CH: '8001', US: '02110' }[country] ?? german.postalCode }, allowsSameVatNumber: true } });
  if (!answer.tenant) throw new Error(JSON.stringify(answer));
  return answer.tenant.id;
};
const knownOf = ({ client }: { client: Client }, id: string) => client.get<{ profile: Known }>(`query ($id: ID!) { tenant(id: $id) { profile { ${known} } } }`, { id }).then(({ profile }) => profile);
const checksOf = ({ client }: { client: Client }, id: string) => client.get<{ vatChecks: { nodes: Check[] } }>(documents.checks, { id }).then(({ vatChecks }) => vatChecks.nodes);
/** An unverified German customer, of which nobody is asked yet. */
const unverified = (vatNumber = '281946336', more: object = {}) => makeMarket(world, { customer: { profile: { country: 'DE', vatNumber, vatStatus: 'UNVERIFIED' }, ...more } });
const later = (minutes: number) => world.clock.moveTo(new Date(world.clock.now.getTime() + minutes * 60_000).toISOString());

test('a customer\'s number is asked for when it is made: verified, with the proof of it, by Filiera itself (M3, T7)', async () => {
  const { reseller, partner, vendor } = await makeMarket(world);
  const id = await create(reseller, partner.id, 'DE 281 946 336');
  expect(await knownOf(reseller, id)).toEqual({ vatNumber: '281946336', vatStatus: 'UNVERIFIED', vatToldAt: null, vatConsultationNumber: null, vatUnavailableReason: null, vatCheckDueAt: '2026-03-10T09:00:00.000Z', isVatCheckUnderWay: true });
  await world.work();
  expect(await knownOf(reseller, id)).toEqual({ vatNumber: '281946336', vatStatus: 'VALID', vatToldAt: expect.any(String), vatConsultationNumber: expect.stringMatching(/^WAPI/), vatUnavailableReason: null, vatCheckDueAt: null, isVatCheckUnderWay: false });
  const [check, ...others] = await checksOf(reseller, id);
  expect(others).toEqual([]);
  expect(check).toMatchObject({
    at: '2026-03-10T09:00:00.000Z', answer: 'VALID', reason: null, name: 'Company DE281946336', address: '1 Test Street\n10000 DE', consultationNumber: (await knownOf(reseller, id)).vatConsultationNumber,
    proof: { asked: { countryCode: 'DE', vatNumber: '281946336', requesterMemberStateCode: 'IT', requesterNumber: vendor.vatNumber }, status: 200, body: { valid: true } },
  });
  expect(await reseller.client.get(documents.audit, { id })).toEqual({ auditLog: { nodes: [{
    actorName: 'Filiera', actorTenantName: '', area: 'COMPANY', before: { vatStatus: 'UNVERIFIED', consultationNumber: null }, after: { vatStatus: 'VALID', consultationNumber: check?.consultationNumber } }] } });
});

test.each([
  ['DE', '100000016', 'INVALID', null], ['BE', '0400000086', 'INVALID', null], ['FR', '83300000007', 'UNAVAILABLE', 'MS_UNAVAILABLE'], ['ES', 'B10000008', 'UNAVAILABLE', 'MS_MAX_CONCURRENT_REQ'],
  ['NL', '100000009B01', 'UNAVAILABLE', 'TIMEOUT'], ['AT', 'U10000005', 'UNAVAILABLE', 'SERVICE_UNAVAILABLE'], ['GR', '100000015', 'VALID', null], ['SE', '556000000101', 'VALID', null],
])('%s %s is %s %s', async (country, vatNumber, vatStatus, reason) => {
  const market = await makeMarket(world, { customer: { profile: { country, vatNumber, vatStatus: 'UNVERIFIED' } } });
  await verify(market.buyer, market.customer.id);
  await world.work();
  expect(await knownOf(market.buyer, market.customer.id)).toMatchObject({ vatStatus, vatUnavailableReason: reason, isVatCheckUnderWay: false, vatToldAt: expect.any(String), vatCheckDueAt: vatStatus === 'UNAVAILABLE' ? '2026-03-10T09:05:00.000Z' : null });
  expect(await checksOf(market.buyer, market.customer.id)).toMatchObject([{ answer: vatStatus, reason }]);
});

test('the register is asked for numbers of the Union and of Northern Ireland, by programs and by SQL alike', async () => {
  const numbers = ['AT', 'BE', 'CH', 'DE', 'GB', 'GR', 'IT', 'SM', 'US', 'XI'].flatMap((country) => ['123456789', 'XI123456789'].map((number) => ({ country, number })));
  const told = await world.sql<{ is: boolean }>(`select coalesce(${isInViesSql('n.country', 'n.number')}, false) as is from unnest($1::text[], $2::text[]) with ordinality n(country, number, at) order by at`, [numbers.map(({ country }) => country), numbers.map(({ number }) => number)]);
  expect(told.map(({ is }) => is)).toEqual(numbers.map(isInVies));
  expect(numbers.filter(isInVies)).toHaveLength(11);
  const { reseller, partner } = await makeMarket(world);
  for (const [country, number] of [['US', '1234567'], ['CH', '123456789'], ['DE', null]] as const) expect(await knownOf(reseller, await create(reseller, partner.id, number, { country }))).toMatchObject({ vatStatus: 'UNVERIFIED', vatCheckDueAt: null });
  await world.work();
  expect(register.asked).toEqual([]);
});

describe('a number that is new is asked for in the transaction that brings it', () => {
  const jobs = () => world.sql<{ key: string }>(`select j.key from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'check_vat_number'`);

  test('of a partner, of a saved Anagrafica and of an approved ticket; of what stays as it was, nothing is asked', async () => {
    const { reseller, buyer, partner, vendor, customer } = await makeMarket(world, { customer: { profile: { country: 'DE', vatNumber: null, taxCode: null } } });
    await create(reseller, partner.id, 'ATU10000014', { document: documents.partner, country: 'AT' });
    expect(await jobs()).toEqual([{ key: `vat ${vendor.id} AT U10000014` }]);
    await world.work();
    const save = (vatNumber: string | null, version: number) => buyer.client.get('mutation ($input: UpdateCompanyProfileInput!) { updateCompanyProfile(input: $input) { __typename } }', { input: { tenantId: customer.id, version, legalName: customer.name, country: 'DE', vatNumber, phone: null, language: 'de', timeZone: 'UTC', address: german } });
    expect(await save(null, 1)).toEqual({ __typename: 'UpdateCompanyProfilePayload' });
    expect(await jobs()).toEqual([]);
    await save('DE281946336', 2);
    expect(await jobs()).toEqual([{ key: `vat ${vendor.id} DE 281946336` }]);
    await world.work();
    expect(await knownOf(buyer, customer.id)).toMatchObject({ vatStatus: 'VALID' });
    await save('DE281946336', 3);
    expect(await jobs()).toEqual([]);
    expect(await knownOf(buyer, customer.id)).toMatchObject({ vatStatus: 'VALID' });

    const { ticket } = await buyer.client.get<{ ticket: { id: string } }>('mutation ($input: ProposeProfileChangeInput!) { proposeProfileChange(input: $input) { ... on ProposeProfileChangePayload { ticket { id } } } }', { input: { tenantId: customer.id, vatNumber: 'DE136695976', text: 'Nuova', idempotencyKey: randomUUID() } });
    await reseller.client.get('mutation ($input: ApproveTicketInput!) { approveTicket(input: $input) { __typename } }', { input: { ticketId: ticket.id, idempotencyKey: randomUUID() } });
    expect(await knownOf(buyer, customer.id)).toMatchObject({ vatNumber: '136695976', vatStatus: 'UNVERIFIED', vatConsultationNumber: null, vatToldAt: null, isVatCheckUnderWay: true });
    expect(await jobs()).toEqual([{ key: `vat ${vendor.id} DE 136695976` }]);
    await world.work();
    expect(await knownOf(buyer, customer.id)).toMatchObject({ vatNumber: '136695976', vatStatus: 'VALID' });
    expect(register.asked).toEqual(['ATU10000014', 'DE281946336', 'DE136695976']);
  });

  test('of all customers of a file at once', async () => {
    const { reseller, partner } = await makeMarket(world);
    const file = ['Ragione sociale;Partita IVA;Paese;Via;CAP;Città', 'Nord GmbH;DE281946336;DE;Weg 1;80337;München', 'Süd GmbH;DE136695976;DE;Weg 2;80337;München', 'Ohne GmbH;;DE;Weg 3;80337;München', 'Far Inc.;1234567;US;Road 4;02110;Boston'].join('\n');
    const response = await fetch(new URL(`/imports?tenantId=${partner.id}&fileName=clienti.csv`, world.url), { method: 'POST', headers: { 'content-type': 'text/csv', ...reseller.client.headers }, body: file });
    const { importId } = (await response.json()) as { importId: string };
    await world.work();
    expect(await reseller.client.get('mutation ($input: ApplyImportInput!) { applyImport(input: $input) { __typename ... on UserError { message } } }', { input: { importId } })).toEqual({ __typename: 'ApplyImportPayload' });
    await world.work();
    expect(register.asked.toSorted()).toEqual(['DE136695976', 'DE281946336']);
    expect(await world.sql(`select p.legal_name, p.vat_status from tenant t join company_profile p on p.tenant_id = t.id where t.parent_id = $1 and p.legal_name ~ '(GmbH|Inc.)$' order by 1`, [partner.id])).toEqual([
      { legal_name: 'Far Inc.', vat_status: 'UNVERIFIED' }, { legal_name: 'Nord GmbH', vat_status: 'VALID' }, { legal_name: 'Ohne GmbH', vat_status: 'UNVERIFIED' }, { legal_name: 'Süd GmbH', vat_status: 'VALID' }]);
  });

  test('and not when that transaction fails', async () => {
    const { reseller, partner } = await makeMarket(world);
    await world.sql(`create function break_down() returns trigger language plpgsql as $$ begin raise exception 'broken'; end $$;
      create constraint trigger break_down after insert on audit_entry initially deferred for each row execute function break_down()`);
    await expect(create(reseller, partner.id, 'DE281946336')).rejects.toThrow('INTERNAL');
    await world.sql('drop trigger break_down on audit_entry; drop function break_down()');
    expect(await jobs()).toEqual([]);
  });
});

describe('an answer', () => {
  test('serves every company of the vendor for a day, and no other vendor', async () => {
    const { reseller, partner } = await makeMarket(world);
    const first = await create(reseller, partner.id, '281946336');
    await world.work();
    later(23 * 60);
    const second = await create(reseller, partner.id, '281946336');
    await world.work();
    expect(register.asked).toEqual(['DE281946336']);
    const [one, two] = await Promise.all([first, second].map((id) => checksOf(reseller, id)));
    expect(two).toEqual(one);
    expect(await knownOf(reseller, second)).toEqual(await knownOf(reseller, first));
    // What was taken over does not make it any younger.
    later(61);
    await create(reseller, partner.id, '281946336');
    await world.work();
    expect(register.asked).toEqual(['DE281946336', 'DE281946336']);
    const other = await makeMarket(world);
    await create(other.reseller, other.partner.id, '281946336');
    await world.work();
    expect(register.asked).toHaveLength(3);
  });

  test('is asked for once, though twenty ask at once and several workers work', async () => {
    const draft = world.draft();
    const market = await makeMarket(world, { customer: { profile: { country: 'DE', vatNumber: '281946336', vatStatus: 'UNVERIFIED' } } });
    const companies = [market.customer, ...Array.from({ length: 19 }, () => makeCustomer(draft, { parent: market.partner, profile: { country: 'DE', vatNumber: '281946336', vatStatus: 'UNVERIFIED' } }))];
    await world.save(draft);
    const open = register.shut();
    const asked = await Promise.all(companies.map(({ id }, nth) => sleep(nth < 10 ? 0 : 100).then(async () => {
      const answer = await verify(market.reseller, id);
      return [answer, nth % 5 === 0 ? world.work() : undefined] as const;
    })));
    expect(asked.map(([{ __typename, profile }]) => [__typename, profile?.isVatCheckUnderWay])).toEqual(companies.map(() => ['VerifyVatNumberPayload', true]));
    open();
    await Promise.all(asked.map(([, work]) => work));
    await world.work();
    expect(register.asked).toEqual(['DE281946336']);
    const states = await world.sql<{ vat_status: string; checks: number }>('select vat_status, (select count(*)::integer from vat_check c where c.tenant_id = p.tenant_id) as checks from company_profile p where p.tenant_id = any ($1)', [companies.map(({ id }) => id)]);
    expect(states).toEqual(companies.map(() => ({ vat_status: 'VALID', checks: 1 })));
  });

  test('is nobody\'s whose number has changed meanwhile: the new one is asked for', async () => {
    const { buyer, customer } = await unverified('100000016');
    const open = register.shut();
    await verify(buyer, customer.id);
    const working = world.work();
    while (register.asked.length === 0) await sleep(10);
    await world.sql(`update company_profile set vat_number = '281946336', vat_check_asked_at = null where tenant_id = $1`, [customer.id]);
    open();
    await working;
    expect(await knownOf(buyer, customer.id)).toMatchObject({ vatNumber: '281946336', vatStatus: 'UNVERIFIED', isVatCheckUnderWay: true });
    expect(await checksOf(buyer, customer.id)).toEqual([]);
    await world.work();
    expect(await knownOf(buyer, customer.id)).toMatchObject({ vatNumber: '281946336', vatStatus: 'VALID' });
    expect(register.asked).toEqual(['DE100000016', 'DE281946336']);
  });

  test('that does not come is waited for again and again, each time longer; then it counts', async () => {
    const { reseller, partner } = await makeMarket(world);
    register.emulator.trouble.vies.isDown = true;
    const id = await create(reseller, partner.id, '281946336');
    for (const [minutes, due] of [[0, '09:05'], [4, '09:05'], [1, '09:35'], [30, '11:35'], [120, '17:35'], [360, '05:35'], [720, '17:35']] as const) {
      later(minutes);
      await world.work();
      expect(await knownOf(reseller, id)).toMatchObject({ vatStatus: 'UNAVAILABLE', vatUnavailableReason: 'SERVICE_UNAVAILABLE', vatConsultationNumber: null, isVatCheckUnderWay: false, vatCheckDueAt: expect.stringContaining(`T${due}:00`) });
    }
    expect(register.asked).toHaveLength(6);
    expect(await world.sql(`select from audit_entry where tenant_id = $1 and action = 'vatNumber:check'`, [id])).toHaveLength(1);
    register.emulator.trouble.vies.isDown = false;
    later(720);
    await world.work();
    expect(await knownOf(reseller, id)).toMatchObject({ vatStatus: 'VALID', vatUnavailableReason: null, vatCheckDueAt: null });
    expect((await checksOf(reseller, id)).map(({ answer }) => answer)).toEqual(['VALID', ...Array.from({ length: 6 }, () => 'UNAVAILABLE')]);
    await world.work();
    expect(register.asked).toHaveLength(7);
  });

  test('that does not come within five seconds is none', async () => {
    const { buyer, customer } = await unverified();
    register.emulator.trouble.slow = { ms: 30_000, calls: 1, path: 'check-vat-number' };
    await verify(buyer, customer.id);
    const begun = performance.now();
    await world.work();
    expect(performance.now() - begun).toBeLessThan(20_000);
    expect(await knownOf(buyer, customer.id)).toMatchObject({ vatStatus: 'UNAVAILABLE', vatUnavailableReason: 'TIMEOUT' });
    expect(await checksOf(buyer, customer.id)).toMatchObject([{ answer: 'UNAVAILABLE', proof: null }]);
  });

  test.each(['VALID', 'INVALID'] as const)('that does not come leaves a number that is known to be %s as it is', async (vatStatus) => {
    const { buyer, customer } = await makeMarket(world, { customer: { profile: { country: 'DE', vatNumber: '281946336', vatStatus } } });
    register.emulator.trouble.vies.countries = ['DE'];
    await verify(buyer, customer.id);
    await world.work();
    expect(await knownOf(buyer, customer.id)).toMatchObject({ vatStatus, vatUnavailableReason: null, vatCheckDueAt: null });
    expect(await checksOf(buyer, customer.id)).toMatchObject([{ answer: 'UNAVAILABLE', reason: 'MS_UNAVAILABLE' }]);
    expect(await world.sql(`select from audit_entry where tenant_id = $1 and action = 'vatNumber:check'`, [customer.id])).toEqual([]);
  });
});

describe('whoever verifies', () => {
  test('gets what was told within the day; what was told in vain is asked again', async () => {
    const { buyer, customer } = await unverified();
    register.emulator.trouble.vies.isDown = true;
    await verify(buyer, customer.id);
    await world.work();
    register.emulator.trouble.vies.isDown = false;
    expect(await verify(buyer, customer.id)).toMatchObject({ profile: { vatStatus: 'UNAVAILABLE', isVatCheckUnderWay: true } });
    await world.work();
    expect(await verify(buyer, customer.id)).toMatchObject({ profile: { vatStatus: 'VALID', isVatCheckUnderWay: false } });
    await world.work();
    expect(register.asked).toHaveLength(2);
    later(24 * 60 + 1);
    expect(await verify(buyer, customer.id)).toMatchObject({ profile: { vatStatus: 'VALID', isVatCheckUnderWay: true } });
    await world.work();
    expect(register.asked).toHaveLength(3);
  });

  test('is told what cannot be: without a number, and of a country the register knows nothing of', async () => {
    const none = await makeMarket(world, { customer: { profile: { country: 'DE', vatNumber: null } } });
    expect(await verify(none.buyer, none.customer.id)).toMatchObject({ __typename: 'VatNumberMissing', code: 'NO_NUMBER', message: 'L’azienda non ha una partita IVA: inseriscila nell’anagrafica.' });
    const american = await makeMarket(world, { customer: { profile: { country: 'US', vatNumber: '1234567' } } });
    expect(await verify(american.buyer, american.customer.id)).toMatchObject({ __typename: 'NotInVies', code: 'NOT_IN_VIES' });
  });

  test('is an administrator or who handles money: of the company, of a partner that sees it whole, or of the vendor; nobody else', async () => {
    const market: Market = await unverified();
    const { reseller, seller, buyer, customer, vendor, partner } = market;
    for (const by of [buyer, reseller, seller, await market.person(customer, 'BILLING')]) expect(await verify(by, customer.id)).toMatchObject({ __typename: 'VerifyVatNumberPayload' });
    for (const role of ['VIEWER', 'TECHNICAL'] as const) expect(await verifyCode(await market.person(customer, role), customer.id)).toMatchObject({ code: 'FORBIDDEN' });
    const elsewhere = await makeMarket(world);
    for (const id of [customer.id, vendor.id, randomUUID(), 'x']) expect(await verifyCode(elsewhere.reseller, id)).toEqual({ code: 'NOT_FOUND' });
    expect(await verifyCode(buyer, partner.id)).toEqual({ code: 'NOT_FOUND' });
    await world.sql(`update tenant set access = 'LIMITED' where id = $1`, [customer.id]);
    expect(await verifyCode(reseller, customer.id)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await verify(seller, customer.id)).toMatchObject({ __typename: 'VerifyVatNumberPayload' });
    await world.work();
    expect(await knownOf(seller, customer.id)).toMatchObject({ vatStatus: 'VALID' });
    expect(await checksOf(reseller, customer.id)).toEqual([]);
    expect(await checksOf(seller, customer.id)).toHaveLength(1);
    expect(await verify(seller, vendor.id)).toMatchObject({ __typename: 'VerifyVatNumberPayload' });
  });

  test('with a key needs the scope to write profiles, and to read proofs the one to read them', async () => {
    const { buyer, customer } = await unverified();
    const reads = { client: await keyOf(world, buyer.client, customer.id, 'ADMIN', ['PROFILE_READ']) };
    const writes = { client: await keyOf(world, buyer.client, customer.id, 'BILLING', ['PROFILE_WRITE']) };
    const others = { client: await keyOf(world, buyer.client, customer.id, 'ADMIN', ['CONTACTS_READ']) };
    expect(await verifyCode(reads, customer.id)).toMatchObject({ code: 'FORBIDDEN', scope: 'profile:write' });
    expect(await verify(writes, customer.id)).toMatchObject({ __typename: 'VerifyVatNumberPayload' });
    await world.work();
    expect(await checksOf(reads, customer.id)).toHaveLength(1);
    expect((await others.client.ask(documents.checks, { id: customer.id })).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', scope: 'profile:read' });
  });

  test('asks ten times an hour at most', async () => {
    const { buyer, customer } = await unverified();
    for (let nth = 0; nth < 10; nth += 1) expect(await verify(buyer, customer.id)).toMatchObject({ __typename: 'VerifyVatNumberPayload' });
    expect(await verifyCode(buyer, customer.id)).toMatchObject({ code: 'RATE_LIMITED', retryAfterSeconds: 3600 });
    later(61);
    expect(await verify(buyer, customer.id)).toMatchObject({ __typename: 'VerifyVatNumberPayload' });
  });
});

test('a price from before a number was verified is no longer honoured; the fresh one has no VAT (S8, M3)', async () => {
  const { buyer, customer, catalogue } = await unverified();
  const editionId = catalogue.editions.TEAM.id;
  const before = quoteOf(await buyer.quoteSubscription({ tenantId: customer.id, editionId }));
  expect(before.amounts).toMatchObject({ vatReason: 'NUMBER_UNVERIFIED', vat: { minor: 658 } });
  register.emulator.trouble.vies.isDown = true;
  await verify(buyer, customer.id);
  await world.work();
  const unavailable = quoteOf(await buyer.quoteSubscription({ tenantId: customer.id, editionId }));
  expect(unavailable.amounts).toMatchObject({ vatReason: 'CHECK_UNAVAILABLE', vat: { minor: 658 } });
  expect(await buyer.start(before.id)).toMatchObject({ __typename: 'QuoteExpired' });
  register.emulator.trouble.vies.isDown = false;
  await verify(buyer, customer.id);
  await world.work();
  const late = await buyer.start(unavailable.id);
  expect(late).toMatchObject({ __typename: 'QuoteExpired', quote: { amounts: { vatReason: 'REVERSE_CHARGE', natura: 'N2.1', vat: { minor: 0 } } } });
  expect(await buyer.start(late.quote?.id ?? '')).toMatchObject({ __typename: 'StartSubscriptionPayload' });
});
