import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Buyer, makeMarket, type Outcome, quoteOf } from '../../../test/harness/commerce.ts';
import { createWorld, type World } from '../../../test/harness/world.ts';
import { demoPassword } from '../../seed/factories.ts';

let world: World;
beforeAll(async () => { world = await createWorld(); });
afterAll(() => world.close());

const wanted = { regime: 'RF01', reaOffice: 'pd', reaNumber: '412345', shareCapitalMinor: 5_000_000, membership: 'SM', isInLiquidation: false, series: 'fa', chargesStampDuty: true };
const stored = { ...wanted, reaOffice: 'PD', series: 'FA' };
const fields = 'regime reaOffice reaNumber shareCapitalMinor membership isInLiquidation series chargesStampDuty version updatedByName';
const save = ({ client }: Buyer, tenantId: string, values: object = {}, version = 0) =>
  client.get<Record<string, unknown>>(`mutation ($input: SaveFiscalSettingsInput!) { saveFiscalSettings(input: $input) { __typename ... on SaveFiscalSettingsPayload { tenant { sellerGaps fiscalSettings { ${fields} } } }
    ... on UserError { code path } ... on InvalidInput { issues { path code message } } ... on ConcurrentChange { version changes { path yours theirs } } } }`, { input: { tenantId, version, ...wanted, ...values } });
const read = ({ client }: Buyer, id: string) => client.get<{ sellerGaps: string[]; fiscalSettings: object | null }>(`query ($id: ID!) { tenant(id: $id) { sellerGaps fiscalSettings { ${fields} } } }`, { id });
const bareMarket = () => makeMarket(world, { vendor: { fiscal: false, transferAccount: false, profile: { vatNumber: null } } });

describe('a vendor that cannot invoice yet', () => {
  test('sells nothing: whoever buys is told that it is not ready, its own people what is missing and where', async () => {
    const market = await bareMarket();
    const { docs, catalogue: { editions, components }, customer, buyer, reseller, seller, partner } = market;
    const asked = (someone: Buyer): Promise<Outcome>[] => [
      someone.quoteRenewal(docs.id), someone.quoteUpgrade({ subscriptionId: docs.id, editionId: editions.BUSINESS.id }), someone.quoteSubscription({ tenantId: customer.id, editionId: editions.TEAM.id }),
      someone.quoteTopUp(docs.id, [{ componentId: components.USERS, quantity: 1 }]),
    ];
    const refusals = (await Promise.all([...asked(buyer), ...asked(reseller)])).map(({ code, message, path }) => ({ code, message, path }));
    expect(new Set(refusals.map((refusal) => JSON.stringify(refusal))).size).toBe(1);
    expect(refusals[0]).toMatchObject({ code: 'SELLER_NOT_READY', message: expect.stringContaining('non può ancora emettere fatture'), path: null });
    const more = '... on SellerNotReady { code message missing settingsPath }';
    const input = { tenantId: customer.id, editionId: editions.TEAM.id, cadence: 'MONTHLY', quantities: [] };
    const document = `mutation ($input: QuoteSubscriptionInput!) { quoteSubscription(input: $input) { ${more} } }`;
    expect(await buyer.client.get(document, { input })).toMatchObject({ missing: [], settingsPath: null });
    expect(await seller.client.get(document, { input })).toMatchObject({
      missing: ['VAT_NUMBER', 'ACCOUNT', 'SETTINGS'], settingsPath: `/t/${market.vendor.id}/impostazioni#fatturazione`, message: expect.stringContaining('i dati di fatturazione (Impostazioni)'),
    });
    const sale = { partnerId: partner.id, editionId: editions.TEAM.id, cadence: 'MONTHLY', quantities: [] };
    expect(await reseller.client.get(`mutation ($input: QuoteSaleInput!) { quoteSale(input: $input) { ... on UserError { code } } }`, { input: sale })).toEqual({ code: 'SELLER_NOT_READY' });
    expect(await world.sql('select from quote where tenant_id = any ($1) and fingerprint <> \'redeemed\'', [[customer.id, partner.id]])).toEqual([]);
  });

  test('sells once it has said everything', async () => {
    const { vendor, seller, buyer, docs } = await bareMarket();
    expect(await read(seller, vendor.id)).toEqual({ sellerGaps: ['VAT_NUMBER', 'ACCOUNT', 'SETTINGS'], fiscalSettings: null });
    expect(await save(seller, vendor.id)).toMatchObject({ tenant: { sellerGaps: ['VAT_NUMBER', 'ACCOUNT'], fiscalSettings: { ...stored, version: 1 } } });
    expect(await buyer.quoteRenewal(docs.id)).toMatchObject({ code: 'SELLER_NOT_READY' });
    await seller.client.get('mutation ($input: SaveTransferAccountInput!) { saveTransferAccount(input: $input) { __typename } }', { input: { tenantId: vendor.id, version: 0, holder: 'S', iban: 'IT60X0542811101000000123456', proof: { password: demoPassword } } });
    await world.sql(`update company_profile set vat_number = '01234567897' where tenant_id = $1`, [vendor.id]);
    expect(await read(seller, vendor.id)).toMatchObject({ sellerGaps: [] });
    expect(quoteOf(await buyer.quoteRenewal(docs.id)).id).toBeTruthy();
  });

  test('of another country needs no Italian regime', async () => {
    const { vendor, seller } = await makeMarket(world, { vendor: { fiscal: false, profile: { country: 'DE', vatNumber: '136695976' } } });
    expect(await save(seller, vendor.id, { regime: null, reaOffice: null, reaNumber: null, shareCapitalMinor: null, membership: null })).toMatchObject({ tenant: { sellerGaps: [], fiscalSettings: { regime: null } } });
  });
});

test('what is saved is read back, is in the audit log, and nothing can be emptied that the law wants', async () => {
  const { vendor, seller } = await makeMarket(world);
  const { fiscalSettings } = await read(seller, vendor.id);
  expect(fiscalSettings).toMatchObject({ regime: 'RF01', version: 1 });
  expect(await save(seller, vendor.id, {}, 1)).toMatchObject({ tenant: { fiscalSettings: { ...stored, version: 2 } } });
  expect(await world.sql(`select before, after from audit_entry where action = 'fiscal:save' and tenant_id = $1`, [vendor.id])).toEqual([{ before: expect.objectContaining({ reaOffice: null, series: null }), after: { reaOffice: 'PD', reaNumber: '412345', shareCapitalMinor: 5_000_000, membership: 'SM', series: 'FA', chargesStampDuty: true } }]);
  expect(await save(seller, vendor.id, { regime: null, reaNumber: '' }, 2)).toMatchObject({
    __typename: 'InvalidInput', issues: expect.arrayContaining([expect.objectContaining({ path: ['regime'], code: 'required' }), expect.objectContaining({ path: ['reaNumber'], code: 'required' })]),
  });
  expect(await save(seller, vendor.id, { reaOffice: 'PADOVA', reaNumber: 'x', series: 'A1', shareCapitalMinor: -1 }, 2)).toMatchObject({
    issues: expect.arrayContaining([['reaOffice', 'tooLong'], ['reaNumber', 'rea.number'], ['series', 'series.letters'], ['shareCapitalMinor', 'number.tooSmall']].map(([path, code]) => expect.objectContaining({ path: [path], code }))),
  });
});

test('who read older settings does not save over them; nor do two at once', async () => {
  const { vendor, seller } = await makeMarket(world, { vendor: { fiscal: false } });
  const both = await Promise.all([save(seller, vendor.id), save(seller, vendor.id, { series: 'B' })]);
  expect(both.map(({ __typename: name }) => name).sort()).toEqual(['ConcurrentChange', 'SaveFiscalSettingsPayload']);
  expect(await save(seller, vendor.id, { series: 'C' }, 0)).toMatchObject({ __typename: 'ConcurrentChange', version: 1, changes: expect.arrayContaining([expect.objectContaining({ path: ['series'], yours: 'C' })]) });
});

test('they are the business of those who handle the vendor\'s money', async () => {
  const market = await makeMarket(world);
  const other = await makeMarket(world);
  const { vendor, customer, seller, buyer, reseller } = market;
  await expect(save(await market.person(vendor, 'TECHNICAL'), vendor.id, {}, 1)).rejects.toThrow('FORBIDDEN');
  await expect(save(seller, customer.id)).rejects.toThrow('FORBIDDEN');
  await expect(save(buyer, vendor.id)).rejects.toThrow('NOT_FOUND');
  await expect(save(reseller, vendor.id)).rejects.toThrow('NOT_FOUND');
  await expect(save(other.seller, vendor.id)).rejects.toThrow('NOT_FOUND');
  await expect(save(seller, randomUUID())).rejects.toThrow('NOT_FOUND');
  expect(await save(await market.person(vendor, 'BILLING'), vendor.id, {}, 1)).toMatchObject({ __typename: 'SaveFiscalSettingsPayload' });
  expect(await read(await market.person(vendor, 'VIEWER'), vendor.id)).toEqual({ sellerGaps: [], fiscalSettings: null });
  expect(await read(buyer, customer.id)).toEqual({ sellerGaps: [], fiscalSettings: null });
});

test('an installation without an intermediary does not offer transmission: a seller elsewhere is told where it is, everybody else that there is none', async () => {
  const turn = ({ client }: Buyer, tenantId: string, isOn: boolean) => client.get<object>('mutation ($input: SetInvoiceTransmissionInput!) { setInvoiceTransmission(input: $input) { __typename ... on CannotTransmit { obstacle message path } ... on SetInvoiceTransmissionPayload { tenant { fiscalSettings { transmitsInvoices } } } } }', { input: { tenantId, isOn } });
  const { seller, vendor } = await makeMarket(world);
  expect(await turn(seller, vendor.id, true)).toEqual({ __typename: 'CannotTransmit', obstacle: 'NOT_OFFERED', message: 'Questa installazione non ha un intermediario per il Sistema di Interscambio.', path: ['isOn'] });
  expect(await world.sql('select transmits_invoices as is_on from fiscal_settings where tenant_id = $1', [vendor.id])).toEqual([{ is_on: false }]);
  const german = await makeMarket(world, { vendor: { profile: { country: 'DE', vatNumber: '136695976' } } });
  expect(await turn(german.seller, german.vendor.id, true)).toMatchObject({ obstacle: 'NOT_ITALIAN' });
  // One that had an intermediary once can still be turned off.
  await world.sql('update fiscal_settings set transmits_invoices = true where tenant_id = $1', [vendor.id]);
  expect(await turn(seller, vendor.id, false)).toEqual({ __typename: 'SetInvoiceTransmissionPayload', tenant: { fiscalSettings: { transmitsInvoices: false } } });
});
