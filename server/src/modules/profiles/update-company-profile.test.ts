import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorld, type Client, type World } from '../../../test/harness/world.ts';
import { makeCustomer, makePartner, makeUser, makeVendor, type Company } from '../../seed/factories.ts';

let world: World;
let customer: Company;
let stranger: Company;
let partnerAdmin: Client;
let viewer: Client;

beforeAll(async () => {
  world = await createWorld();
  const draft = world.draft();
  const vendor = makeVendor(draft);
  const partner = makePartner(draft, { parent: vendor });
  customer = makeCustomer(draft, { parent: partner, name: 'Officine Brenta', profile: { legalName: 'Officine Brenta S.r.l.', country: 'IT', vatNumber: null, taxCode: null, phone: null } });
  stranger = makeCustomer(draft, { parent: makePartner(draft, { parent: vendor }) });
  const people = [makeUser(draft, { tenant: partner, firstName: 'Giulia', lastName: 'Ferrarese' }), makeUser(draft, { tenant: customer, role: 'VIEWER' })] as const;
  await world.save(draft);
  [partnerAdmin, viewer] = [await world.as(people[0]), await world.as(people[1])];
});
afterAll(() => world.close());

const profile = {
  legalName: 'Officine Brenta S.r.l.', country: 'IT', vatNumber: null as string | null, taxCode: null, phone: '049 879 1100', pec: 'OfficineBrenta@PEC.it', sdiCode: 't9k4q2z', website: 'officinebrenta.it',
  language: 'it', timeZone: 'Europe/Rome', address: { street: 'Via dell’Artigianato', number: '18/B', postalCode: '35010', city: 'Vigonza', province: 'pd', country: 'IT' },
};
const save = `mutation ($input: UpdateCompanyProfileInput!) { updateCompanyProfile(input: $input) { __typename
  ... on UpdateCompanyProfilePayload { profile { version phone pec sdiCode website vatNumber lockedFields updatedByName address { province } } tenant { auditLog(first: 1) { nodes { before after actorName actorTenantName } } } }
  ... on InvalidInput { issues { path code message } } ... on ConcurrentChange { version changedByName changes { path yours theirs } } ... on UserError { code path } } }`;
const version = async (id = customer.id) => (await world.sql<{ version: number }>('select version from company_profile where tenant_id = $1', [id]))[0]?.version ?? 0;
const send = async (client: Client, changes: object = {}, at?: number) => client.get(save, { input: { tenantId: customer.id, version: at ?? (await version()), ...profile, ...changes } });

test('a partner saves a customer\'s Anagrafica and sees it as stored (A1, T7)', async () => {
  expect(await send(partnerAdmin)).toMatchObject({
    __typename: 'UpdateCompanyProfilePayload',
    profile: { phone: '+390498791100', pec: 'officinebrenta@pec.it', sdiCode: 'T9K4Q2Z', website: 'https://officinebrenta.it', lockedFields: ['legalName', 'country'], updatedByName: 'Giulia Ferrarese', address: { province: 'PD' } },
    tenant: { auditLog: { nodes: [{ before: { phone: null }, after: { phone: '+390498791100' }, actorName: 'Giulia Ferrarese' }] } },
  });
});

test('a wrong partita IVA is refused at its field with the sentence of the request\'s language (A3)', async () => {
  expect(await send(partnerAdmin, { vatNumber: '05865040489' })).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: ['vatNumber'], code: 'vatNumber.checkDigit', message: 'La cifra di controllo non torna.' }] });
  expect(await world.sql('select vat_number from company_profile where tenant_id = $1', [customer.id])).toEqual([{ vat_number: null }]);
});

test('two people edit at once: the second is told what changed, nothing is overwritten (A4)', async () => {
  const read = await version();
  await send(partnerAdmin, { phone: '+390498791199' }, read);
  expect(await send(partnerAdmin, { phone: '+390498791100', address: { ...profile.address, city: 'Padova' } }, read)).toMatchObject({
    __typename: 'ConcurrentChange', version: read + 1, changedByName: 'Giulia Ferrarese',
    changes: [{ path: ['phone'], yours: '+390498791100', theirs: '+390498791199' }, { path: ['address', 'city'], yours: 'Padova', theirs: 'Vigonza' }],
  });
  expect(await version()).toBe(read + 1);
});

test('of twenty saves of one version at once exactly one is taken (A4)', async () => {
  const read = await version();
  const results = await Promise.all(Array.from({ length: 20 }, (_, n) => send(partnerAdmin, { tradeName: `Brenta ${n}` }, read)));
  expect(results.map(({ __typename }) => __typename).filter((name) => name === 'UpdateCompanyProfilePayload')).toHaveLength(1);
  expect(await version()).toBe(read + 1);
});

test('a locked value is set once and then only by ticket (A2)', async () => {
  expect(await send(partnerAdmin, { vatNumber: 'IT05865040488' })).toMatchObject({ profile: { vatNumber: '05865040488', lockedFields: ['legalName', 'vatNumber', 'country'] } });
  for (const changes of [{ vatNumber: '12345670017' }, { vatNumber: null }]) {
    expect(await send(partnerAdmin, { ...changes })).toMatchObject({ __typename: 'LockedField', code: 'LOCKED_FIELD', path: ['vatNumber'] });
  }
  expect(await send(partnerAdmin, { vatNumber: '05865040488', legalName: 'Altra S.r.l.' })).toMatchObject({ __typename: 'LockedField', path: ['legalName'] });
});

test('a foreign company is not found, and a role that only reads may not save (T2, T3)', async () => {
  const code = async (client: Client, tenantId: string) => (await client.ask(save, { input: { tenantId, version: 1, ...profile } })).errors?.[0]?.extensions.code;
  expect(await code(partnerAdmin, stranger.id)).toBe('NOT_FOUND');
  expect(await code(partnerAdmin, 'x')).toBe('NOT_FOUND');
  expect(await code(viewer, customer.id)).toBe('FORBIDDEN');
});

test('a save that fails later leaves neither the change nor its audit entry', async () => {
  const before = await world.sql('select count(*)::integer as entries, (select version from company_profile where tenant_id = $1) as version from audit_entry', [customer.id]);
  await world.sql(`create function break_down() returns trigger language plpgsql as $$ begin raise exception 'broken'; end $$;
    create constraint trigger break_down after insert on audit_entry initially deferred for each row execute function break_down()`);
  try {
    expect((await partnerAdmin.ask(save, { input: { tenantId: customer.id, version: await version(), ...profile, vatNumber: '05865040488' } })).errors?.[0]?.extensions.code).toBe('INTERNAL');
  } finally {
    await world.sql('drop trigger break_down on audit_entry; drop function break_down()');
  }
  expect(await world.sql('select count(*)::integer as entries, (select version from company_profile where tenant_id = $1) as version from audit_entry', [customer.id])).toEqual(before);
});
