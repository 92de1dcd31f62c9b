import { createHmac } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Emulator, startEmulator } from '../../../emulator/start-emulator.ts';
import { noTrouble } from '../../../emulator/trouble.ts';
import { HttpIntermediary } from './http-intermediary.ts';

const webhookSecret = `whsec_${Buffer.from('a secret of the tests only').toString('base64')}`;
let emulator: Emulator;
let sdi: HttpIntermediary;

beforeAll(async () => {
  emulator = await startEmulator({ secretKey: 'sk_test_x', clientId: 'client', clientSecret: 'secret' });
  sdi = new HttpIntermediary({ apiUrl: `${emulator.url}/sdi/v1/`, apiKey: 'sk_test_x', webhookSecret, timeoutMs: 2000 });
});
afterAll(() => emulator.stop());
afterEach(() => { Object.assign(emulator.trouble, noTrouble()); });

const xml = (number: string, code = 'ABC1234'): string => `<p:FatturaElettronica><CodiceDestinatario>${code}</CodiceDestinatario><CedentePrestatore><IdCodice>01234567897</IdCodice></CedentePrestatore><DatiGeneraliDocumento><TipoDocumento>TD01</TipoDocumento><Data>2026-11-28</Data><Numero>${number}</Numero></DatiGeneraliDocumento></p:FatturaElettronica>`;
const told = (fileName: string) => emulator.world.state.outgoing.map(({ body }) => JSON.parse(body) as { type: string; fileName: string; errors: { code: string }[] }).filter((one) => one.fileName === fileName).map(({ type, errors }) => [type, ...errors.map(({ code }) => code)].join(' '));

test('a file is taken once under its name, and asked for by it', async () => {
  const name = 'IT01234567897_00001.xml';
  expect(await sdi.find(name)).toEqual({ state: 'UNKNOWN' });
  const taken = await sdi.send(name, xml('1'));
  expect(taken).toEqual({ state: 'TAKEN', id: expect.any(String) });
  expect([await sdi.find(name), await sdi.send(name, xml('1'))]).toEqual([taken, taken]);
  expect(told(name)).toEqual(['SENT', 'DELIVERED']);
  expect(await sdi.send(name, xml('2'))).toMatchObject({ state: 'REFUSED', code: '00002', description: '00002: Nome file duplicato' });
});

test.each([['SC00417', 'SENT, REJECTED 00417'], ['MC00000', 'SENT, NOT_DELIVERED'], ['0000000', 'SENT, NOT_DELIVERED'], ['UFABCD', 'SENT, DELIVERED, ACCEPTED'], ['EC0002', 'SENT, DELIVERED, REFUSED EC02'], ['DT0000', 'SENT, DELIVERED, EXPIRED']])('to %s: %s', async (code, steps) => {
  const name = `IT01234567897_${code.slice(0, 5)}.xml`;
  await sdi.send(name, xml(`to ${code}`, code));
  expect(told(name).join(', ')).toBe(steps);
});

test('the same number and date are taken again once they were rejected, and not before', async () => {
  await sdi.send('IT01234567897_A0001.xml', xml('A', 'SC00311'));
  await sdi.send('IT01234567897_A0002.xml', xml('A'));
  await sdi.send('IT01234567897_A0003.xml', xml('A'));
  expect([told('IT01234567897_A0002.xml'), told('IT01234567897_A0003.xml')]).toEqual([['SENT', 'DELIVERED'], ['REJECTED 00404']]);
});

test('who cannot be asked has said nothing', async () => {
  emulator.trouble.isDown = true;
  expect([await sdi.find('IT01234567897_B0001.xml'), await sdi.send('IT01234567897_B0001.xml', xml('B'))]).toEqual([{ state: 'UNAVAILABLE', reason: 'HTTP_503' }, { state: 'UNAVAILABLE', reason: 'HTTP_503' }]);
  emulator.trouble.isDown = false;
  const nobody = new HttpIntermediary({ apiUrl: 'http://127.0.0.1:9', apiKey: '', webhookSecret });
  expect(await nobody.find('IT01234567897_B0001.xml')).toEqual({ state: 'UNAVAILABLE', reason: 'NO_ANSWER' });
  const stranger = new HttpIntermediary({ apiUrl: `${emulator.url}/sdi/v1`, apiKey: 'another', webhookSecret });
  expect(await stranger.send('IT01234567897_B0001.xml', xml('B'))).toEqual({ state: 'UNAVAILABLE', reason: 'HTTP_401' });
});

test('a notification is believed when it is signed, now and whole', () => {
  const at = new Date('2026-11-28T09:00:00Z');
  const body = JSON.stringify({ type: 'REJECTED', fileName: 'IT01234567897_00001.xml', toldAt: '2026-11-28T08:59:00Z', errors: [{ code: '00417', description: 'one' }, { code: '00311', description: 'two' }] });
  const signed = (text: string, key = webhookSecret, seconds = at.getTime() / 1000) => ({ 'webhook-id': 'msg_1', 'webhook-timestamp': String(seconds), 'webhook-signature': `v1,${createHmac('sha256', Buffer.from(key.slice(6), 'base64')).update(`msg_1.${seconds}.${text}`).digest('base64')}` });
  expect(sdi.verifyNotification(Buffer.from(body), signed(body), at)).toEqual({ id: 'msg_1', fileName: 'IT01234567897_00001.xml', kind: 'REJECTED', toldAt: new Date('2026-11-28T08:59:00Z'), code: '00417', description: '00417: one\n00311: two' });
  const refused = [signed(`${body} `), signed(body, `whsec_${Buffer.from('another').toString('base64')}`), signed(body, webhookSecret, at.getTime() / 1000 - 301), { ...signed(body), 'webhook-id': 'msg_2' }, { ...signed(body), 'webhook-signature': undefined }];
  expect(refused.map((headers) => sdi.verifyNotification(Buffer.from(body), headers, at))).toEqual(refused.map(() => undefined));
  for (const other of ['{}', 'nonsense', body.replace('REJECTED', 'LOST'), body.replace('IT01234567897_00001.xml', '../etc')]) expect(sdi.verifyNotification(Buffer.from(other), signed(other), at)).toBeUndefined();
});
