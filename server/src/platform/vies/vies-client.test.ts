import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { isInVies } from '@filiera/shared/vat';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Emulator, startEmulator } from '../../../emulator/start-emulator.ts';
import { noTrouble, type Trouble } from '../../../emulator/trouble.ts';
import { ViesClient, type VatNumber } from './vies-client.ts';

const seller: VatNumber = { country: 'IT', number: '01234567897' };
let emulator: Emulator;
let vies: ViesClient;

beforeAll(async () => {
  emulator = await startEmulator({ secretKey: 'sk_test_x', clientId: 'client', clientSecret: 'secret' });
  vies = new ViesClient({ apiUrl: `${emulator.url}/taxation_customs/vies/rest-api/`, timeoutMs: 2000 });
});
afterAll(() => emulator.stop());
afterEach(() => { Object.assign(emulator.trouble, noTrouble()); });

test('a valid number comes with name, address, and a consultation number for whoever says who asks', async () => {
  const answer = await vies.check({ country: 'DE', number: 'DE 281 946 336' }, seller);
  expect(answer).toMatchObject({ state: 'VALID', name: 'Company DE281946336', address: '1 Test Street\n10000 DE', consultationNumber: expect.stringMatching(/^WAPI/), proof: { status: 200 } });
  expect(answer.proof?.asked).toEqual({ countryCode: 'DE', vatNumber: '281946336', requesterMemberStateCode: 'IT', requesterNumber: '01234567897' });
  expect(JSON.parse(answer.proof?.body ?? '')).toMatchObject({ valid: true, requestDate: expect.any(String) });
  expect(await vies.check({ country: 'DE', number: '281946336' }, null)).toMatchObject({ state: 'VALID', consultationNumber: null });
});

test('a state that tells no names tells none', async () => {
  expect(await vies.check({ country: 'SE', number: '556000000101' }, seller)).toMatchObject({ state: 'VALID', name: null, address: null });
});

test.each<[VatNumber, string]>([[{ country: 'GR', number: '100000015' }, 'EL'], [{ country: 'GR', number: 'GR100000015' }, 'EL'], [{ country: 'GB', number: 'XI 123456789' }, 'XI']])('%j is asked of %s', async (number, state) => {
  const answer = await vies.check(number, number);
  expect(answer).toMatchObject({ state: 'VALID', proof: { asked: { countryCode: state, requesterMemberStateCode: state } } });
});

test.each<[VatNumber, object]>([
  [{ country: 'DE', number: '100000016' }, { state: 'INVALID', consultationNumber: expect.stringMatching(/^WAPI/) }], [{ country: 'BE', number: '0400000086' }, { state: 'INVALID', consultationNumber: null }],
  [{ country: 'FR', number: '83300000007' }, { state: 'UNAVAILABLE', reason: 'MS_UNAVAILABLE' }], [{ country: 'ES', number: 'B10000008' }, { state: 'UNAVAILABLE', reason: 'MS_MAX_CONCURRENT_REQ' }], [{ country: 'NL', number: '100000009B01' }, { state: 'UNAVAILABLE', reason: 'TIMEOUT' }],
  [{ country: 'PL', number: '1000000006' }, { state: 'UNAVAILABLE', reason: 'GLOBAL_MAX_CONCURRENT_REQ' }], [{ country: 'AT', number: 'U10000005' }, { state: 'UNAVAILABLE', reason: 'SERVICE_UNAVAILABLE' }], [{ country: 'IT', number: '202' }, { state: 'UNAVAILABLE', reason: 'INVALID_REQUESTER_INFO' }],
])('%j is %j', async (number, answer) => {
  expect(await vies.check(number, seller)).toMatchObject(answer);
});

test.each<[Partial<Trouble>, string]>([
  [{ isDown: true }, 'HTTP_503'], [{ vies: { isDown: true, countries: [] } }, 'SERVICE_UNAVAILABLE'], [{ vies: { isDown: false, countries: ['DE'] } }, 'MS_UNAVAILABLE'],
])('an outage is an answer: %j', async (trouble, reason) => {
  Object.assign(emulator.trouble, trouble);
  expect(await vies.check({ country: 'DE', number: '281946336' }, seller)).toMatchObject({ state: 'UNAVAILABLE', reason });
});

test('an outage of one state is none of the others', async () => {
  emulator.trouble.vies.countries = ['DE'];
  expect(await vies.check({ country: 'AT', number: 'U10000014' }, seller)).toMatchObject({ state: 'VALID' });
});

test('nobody waits longer than told', async () => {
  emulator.trouble.slow = { ms: 3000, calls: 1, path: 'check-vat-number' };
  const hasty = new ViesClient({ apiUrl: `${emulator.url}/taxation_customs/vies/rest-api`, timeoutMs: 200 });
  const startedAt = performance.now();
  expect(await hasty.check({ country: 'DE', number: '281946336' }, seller)).toEqual({ state: 'UNAVAILABLE', reason: 'TIMEOUT', proof: null });
  expect(performance.now() - startedAt).toBeLessThan(2500);
});

test.each<[string, number, string, object]>([
  ['no JSON', 200, '<html>', { state: 'UNAVAILABLE', reason: 'UNREADABLE' }], ['other JSON', 200, '{"ok":true}', { state: 'UNAVAILABLE', reason: 'UNREADABLE' }], ['a gateway', 502, 'Bad gateway', { state: 'UNAVAILABLE', reason: 'HTTP_502' }],
  ['NUL in a name', 200, '{"valid":true,"requestDate":"2026-11-28","name":"A\\u0000"}', { state: 'UNAVAILABLE', reason: 'UNREADABLE', proof: null }], ['half a letter', 200, '{"valid":true,"requestDate":"2026-11-28","name":"\\ud800"}', { state: 'UNAVAILABLE', reason: 'UNREADABLE' }],
  ['NUL without JSON', 200, 'a\0b', { state: 'UNAVAILABLE', reason: 'UNREADABLE', proof: null }], ['a day of no calendar', 200, '{"valid":true,"requestDate":"-271821-04-20T00:00:00Z"}', { state: 'UNAVAILABLE', reason: 'UNREADABLE' }], ['an error of no code', 200, '{"errorWrappers":[{"error":"<b>x"}]}', { state: 'UNAVAILABLE', reason: 'UNREADABLE' }],
  ['more than any answer', 200, JSON.stringify({ valid: true, requestDate: '2026-11-28', name: 'x'.repeat(70_000) }), { state: 'UNAVAILABLE', reason: 'UNREADABLE', proof: null }],
  ['another number', 200, '{"valid":true,"requestDate":"2026-11-28","countryCode":"DE","vatNumber":"100000015"}', { state: 'UNAVAILABLE', reason: 'UNREADABLE' }], ['another state', 200, '{"valid":true,"requestDate":"2026-11-28","countryCode":"AT","vatNumber":"281946336"}', { state: 'UNAVAILABLE', reason: 'UNREADABLE' }],
  ['the same number', 200, '{"valid":true,"requestDate":"2026-11-28","countryCode":"DE","vatNumber":"281 946 336"}', { state: 'VALID' }],
  ['"not valid" for another reason', 200, '{"valid":false,"requestDate":"2026-11-28","userError":"MS_UNAVAILABLE"}', { state: 'UNAVAILABLE', reason: 'MS_UNAVAILABLE' }], ['a place elsewhere', 302, '', { state: 'UNAVAILABLE', reason: 'NO_ANSWER' }],
])('what cannot be read never says anything of a number: %s', async (_what, status, body, answer) => {
  const server = createServer((_request, response) => void response.writeHead(status, status === 302 ? { location: 'http://127.0.0.1:9/' } : {}).end(body));
  await new Promise<void>((listening) => { server.listen(0, '127.0.0.1', listening); });
  const { port } = server.address() as AddressInfo;
  expect(await new ViesClient({ apiUrl: `http://127.0.0.1:${port}`, timeoutMs: 2000 }).check({ country: 'DE', number: '281946336' }, seller)).toMatchObject(answer);
  await new Promise((closed) => { server.close(closed); server.closeAllConnections(); });
});

test('nobody there is an answer too; a country that is not in it is our mistake', async () => {
  expect(await new ViesClient({ apiUrl: 'http://127.0.0.1:9' }).check({ country: 'DE', number: '281946336' }, null)).toEqual({ state: 'UNAVAILABLE', reason: 'NO_ANSWER', proof: null });
  await expect(vies.check({ country: 'US', number: '1' }, seller)).rejects.toThrow(RangeError);
  expect([{ country: 'GR', number: '1' }, { country: 'GB', number: 'XI1' }, { country: 'GB', number: '1' }, { country: 'CH', number: '1' }].map(isInVies)).toEqual([true, true, false, false]);
});
