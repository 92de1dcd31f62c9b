import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Buyer, makeMarket } from '../../../test/harness/commerce.ts';
import { createWorld, type World } from '../../../test/harness/world.ts';
import { codeAt, enrol, later, programOf } from '../../../test/harness/second-factor.ts';
import { demoPassword, makeUser } from '../../seed/factories.ts';

let world: World;
beforeAll(async () => { world = await createWorld(); world.clock.moveTo('2026-03-10T09:00:00Z'); });
afterAll(() => world.close());

/** Its vendor has yet to say where transfers to it go. */
const bareMarket = () => makeMarket(world, { vendor: { transferAccount: false } });

const account = { holder: 'Sestante Software S.r.l.', iban: 'it60 x054 2811 1010 0000 0123 456', bic: 'bcititmm' };
const stored = { holder: account.holder, iban: 'IT60X0542811101000000123456', bic: 'BCITITMM' };
const fields = 'holder iban bic version updatedByName';
const proof = { password: demoPassword };
const save = ({ client }: Pick<Buyer, 'client'>, tenantId: string, values: object = {}, version = 0) =>
  client.get<Record<string, unknown>>(`mutation ($input: SaveTransferAccountInput!) { saveTransferAccount(input: $input) { __typename ... on SaveTransferAccountPayload { transferAccount { ${fields} } }
    ... on UserError { code message path } ... on InvalidInput { issues { path code message } } ... on ConcurrentChange { version changes { path yours theirs } } } }`, { input: { tenantId, version, proof, ...account, ...values } });
const shown = async ({ client }: Buyer, id: string) => (await client.get<{ transferAccount: object | null }>('query ($id: ID!) { order(id: $id) { transferAccount { holder iban bic } } }', { id })).transferAccount;

test('a vendor says where transfers go: whoever orders below it reads it, another vendor\'s customer reads its own', async () => {
  const market = await makeMarket(world);
  const other = await makeMarket(world);
  const order = await market.buyer.orderRenewal(market.docs.id);
  const foreign = await other.buyer.orderRenewal(other.docs.id);
  // Ordered before a vendor had to say it.
  await world.sql('delete from transfer_account where tenant_id = any ($1)', [[market.vendor.id, other.vendor.id]]);
  expect(await shown(market.buyer, order.id)).toBeNull();
  expect(await save(market.seller, market.vendor.id)).toMatchObject({ __typename: 'SaveTransferAccountPayload', transferAccount: { ...stored, version: 1 } });
  expect(await shown(market.buyer, order.id)).toEqual(stored);
  expect(await shown(market.reseller, order.id)).toEqual(stored);
  expect(await shown(other.buyer, foreign.id)).toBeNull();
  expect(await world.sql(`select action, after from audit_entry where subject_type = 'TransferAccount' and tenant_id = $1`, [market.vendor.id])).toEqual([{ action: 'transferAccount:save', after: stored }]);
});

test('every active administrator of the vendor is told by mail, in their language, once for each change of the IBAN, without the whole of it', async () => {
  const { vendor, person } = await bareMarket();
  const accountant = await person(vendor, 'BILLING');
  const draft = world.draft();
  makeUser(draft, { tenant: vendor, language: 'de' });
  makeUser(draft, { tenant: vendor, status: 'DISABLED' });
  await world.save(draft);
  const told = async () => {
    await world.work();
    return world.sql<{ language: string; text: string }>(`select language, text from mail where tenant_id = $1 and letter = 'transferAccountChanged' order by created_at, language`, [vendor.id]);
  };
  await save(accountant, vendor.id);
  expect((await told()).map(({ language }) => language)).toEqual(['de', 'it']);
  await save(accountant, vendor.id, { holder: 'Sestante' }, 1);
  await save(accountant, vendor.id, { iban: 'IT60X0542811101000000123457' }, 2);
  expect(await told()).toHaveLength(2);
  world.clock.moveTo('2026-03-10T09:05:00Z');
  await save(accountant, vendor.id, { iban: 'DE89370400440532013000', bic: null }, 2);
  const [german, italian, ...more] = (await told()).slice(2);
  expect(more).toEqual([]);
  expect(german).toMatchObject({ language: 'de', text: expect.stringContaining('10. März 2026 um 09:05') });
  expect(italian?.text).toMatch(/IT … 3456[^]*DE … 3000[^]*Cambiato da/);
  expect(italian?.text).not.toMatch(/0542811|370400/);
});

test('who saved it, and how often, is read in the vendor alone: not by who pays it', async () => {
  const { vendor, seller, reseller, buyer, docs } = await bareMarket();
  await save(seller, vendor.id);
  const { id } = await buyer.orderRenewal(docs.id);
  const seen = async ({ client }: Buyer) => (await client.get<{ transferAccount: object }>('query ($id: ID!) { order(id: $id) { transferAccount { iban version updatedByName } } }', { id })).transferAccount;
  const hidden = { iban: stored.iban, version: null, updatedByName: null };
  expect([await seen(buyer), await seen(reseller)]).toEqual([hidden, hidden]);
  expect(await seen(seller)).toEqual({ iban: stored.iban, version: 1, updatedByName: expect.stringMatching(/\w/) });
});

test('an IBAN or a BIC with a mistake is refused at its field', async () => {
  const { seller, vendor } = await bareMarket();
  expect(await save(seller, vendor.id, { iban: 'IT60X0542811101000000123457', bic: 'BCI', holder: ' ' })).toMatchObject({
    __typename: 'InvalidInput', issues: expect.arrayContaining([expect.objectContaining({ path: ['iban'], code: 'iban.checkDigit' }), expect.objectContaining({ path: ['bic'], code: 'bic.format' }), expect.objectContaining({ path: ['holder'], code: 'required' })]),
  });
});

test('who read an older account does not save over it; nor do two at once', async () => {
  const { seller, vendor } = await bareMarket();
  const first = await Promise.all([save(seller, vendor.id), save(seller, vendor.id, { holder: 'Altro' })]);
  expect(first.map(({ __typename: name }) => name).sort()).toEqual(['ConcurrentChange', 'SaveTransferAccountPayload']);
  expect(await save(seller, vendor.id, { bic: null }, 1)).toMatchObject({ transferAccount: { bic: null, version: 2 } });
  expect(await save(seller, vendor.id, { holder: 'Ieri' }, 1)).toMatchObject({ __typename: 'ConcurrentChange', version: 2, changes: expect.arrayContaining([expect.objectContaining({ path: ['holder'], yours: 'Ieri' })]) });
});

test('only those who handle the vendor\'s money say it, and for the vendor alone', async () => {
  const market = await bareMarket();
  const other = await bareMarket();
  await expect(save(await market.person(market.vendor, 'TECHNICAL'), market.vendor.id)).rejects.toThrow('FORBIDDEN');
  await expect(save(market.seller, market.customer.id)).rejects.toThrow('FORBIDDEN');
  await expect(save(market.buyer, market.customer.id)).rejects.toThrow('FORBIDDEN');
  await expect(save(market.buyer, market.vendor.id)).rejects.toThrow('NOT_FOUND');
  await expect(save(market.reseller, market.vendor.id)).rejects.toThrow('NOT_FOUND');
  await expect(save(other.seller, market.vendor.id)).rejects.toThrow('NOT_FOUND');
  await expect(save(market.seller, 'nonsense')).rejects.toThrow('NOT_FOUND');
  expect(await save(await market.person(market.vendor, 'BILLING'), market.vendor.id)).toMatchObject({ __typename: 'SaveTransferAccountPayload' });
});

test('a session is not enough for another IBAN: the password is asked for too, at its field, and nothing is saved without it', async () => {
  const { seller, vendor } = await bareMarket();
  const ibans = () => world.sql('select iban from transfer_account where tenant_id = $1', [vendor.id]);
  for (const nothing of [null, {}, { password: '' }, { code: '123456' }]) {
    expect(await save(seller, vendor.id, { proof: nothing })).toEqual({ __typename: 'ProofWanted', code: 'PROOF_PASSWORD', message: 'Per questa modifica scrivi anche la tua password.', path: ['proof', 'password'] });
  }
  expect(await save(seller, vendor.id, { proof: { password: 'not the password' } })).toMatchObject({ __typename: 'WrongPassword', path: ['proof', 'password'] });
  expect(await ibans()).toEqual([]);
  expect(await save(seller, vendor.id)).toMatchObject({ transferAccount: { version: 1 } });
  // What does not move money needs none, and what is wrong is told before a code is spent on it.
  expect(await save(seller, vendor.id, { holder: 'Sestante', proof: null }, 1)).toMatchObject({ transferAccount: { holder: 'Sestante', version: 2 } });
  expect(await save(seller, vendor.id, { iban: 'DE', proof: null }, 2)).toMatchObject({ __typename: 'InvalidInput' });
  expect(await save(seller, vendor.id, { iban: 'DE89370400440532013000', proof: null }, 1)).toMatchObject({ __typename: 'ConcurrentChange' });
  expect(await save(seller, vendor.id, { iban: 'DE89370400440532013000', proof: null }, 2)).toMatchObject({ code: 'PROOF_PASSWORD' });
  expect(await ibans()).toEqual([{ iban: stored.iban }]);
});

test('who has a second factor gives password and code, and a code once', async () => {
  const { person, vendor } = await bareMarket();
  const accountant = await person(vendor, 'BILLING');
  const { secret } = await enrol(world, accountant.client);
  later(world, 60);
  const code = codeAt(secret, world.clock.now);
  expect(await save(accountant, vendor.id)).toMatchObject({ code: 'PROOF_CODE', path: ['proof', 'code'] });
  expect(await save(accountant, vendor.id, { proof: { password: 'not the password', code } })).toMatchObject({ __typename: 'WrongPassword' });
  expect(await save(accountant, vendor.id, { proof: { ...proof, code: '000000' } })).toMatchObject({ __typename: 'WrongCode', path: ['proof', 'code'] });
  expect(await save(accountant, vendor.id, { proof: { ...proof, code } })).toMatchObject({ transferAccount: { version: 1 } });
  expect(await save(accountant, vendor.id, { iban: 'DE89370400440532013000', proof: { ...proof, code } }, 1)).toMatchObject({ __typename: 'WrongCode' });
});

test('who comes by a provider alone has signed in within ten minutes; a second factor set up meanwhile does not stand for it', async () => {
  const { person, vendor } = await bareMarket();
  const accountant = await person(vendor, 'BILLING');
  const { id } = await accountant.client.get<{ id: string }>('{ viewer { id } }');
  await world.sql('delete from credential where user_id = $1', [id]);
  later(world, 601);
  const { secret } = await enrol(world, accountant.client);
  later(world, 60);
  const proven = { proof: { code: codeAt(secret, world.clock.now) } };
  expect(await save(accountant, vendor.id, proven)).toMatchObject({ __typename: 'ProofWanted', code: 'PROOF_SIGN_IN', path: ['proof'] });
  const again = { client: await world.as({ id }) };
  expect(await save(again, vendor.id, { proof: null })).toMatchObject({ code: 'PROOF_CODE' });
  expect(await save(again, vendor.id, proven)).toMatchObject({ transferAccount: { version: 1 } });
});

test('guesses are counted: after ten the right password waits too', async () => {
  const { seller, vendor } = await bareMarket();
  for (let n = 0; n < 10; n += 1) expect(await save(seller, vendor.id, { proof: { password: `guess ${n}` } })).toMatchObject({ __typename: 'WrongPassword' });
  await expect(save(seller, vendor.id)).rejects.toThrow('RATE_LIMITED');
  expect(await world.sql('select from transfer_account where tenant_id = $1', [vendor.id])).toEqual([]);
});

test('a key never does, whatever it says', async () => {
  const { seller, vendor } = await bareMarket();
  const program = await programOf(world, seller.client, vendor.id);
  await expect(save({ client: program }, vendor.id)).rejects.toThrow('FORBIDDEN');
});
