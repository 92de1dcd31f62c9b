import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createWorld, type World } from './harness/world.ts';
import { Random } from './reading/random.ts';
import { readRows } from './reading/read-rows.ts';
import { type Rows } from './reading/rows.ts';
import { keyScopes, type Seer } from './reading/sight.ts';
import { amountsIn, secretsOf } from './visibility/amounts.ts';
import { Dump, keyReaderOf, readerOf, type Reader } from './visibility/dump.ts';
import { closed, open, whileFlipped } from './visibility/flips.ts';
import { sections, stated, type Asked, type Facts, type Section } from './visibility/statement.ts';
import { companiesInAll, peopleWorld, rolesOf, type Cast } from './visibility/world.ts';

/*
 * A world of two hundred companies as each of its people and keys sees it, compared with a statement of who may see what: rows, amounts, counts, search, mails and files, an accountant's and of cashback too. What the database says is then
 * said otherwise, sentence by sentence, and each time the difference shows.
 */
let world: World;
let cast: Cast;
let rows: Rows;
let dump: Dump;
let asked: Asked;
const readers = new Map<string, Reader>();

beforeAll(async () => {
  world = await createWorld({ at: '2026-06-15T10:00:00Z', settings: { REQUESTS_PER_MINUTE: '0' } });
  cast = await peopleWorld(world, new Random(20_261_129));
  for (const [who, person] of Object.entries(cast)) readers.set(who, await readerOf(world, who, person));
  for (const [who, [maker, company, role]] of Object.entries(keys)) readers.set(who, await keyReaderOf(world, who, cast[maker], cast[company]?.company, role, readScopes));
  for (const [who, scopes] of Object.entries(narrowKeys)) readers.set(who, await keyReaderOf(world, who, cast['sub-partner ADMIN'], cast['sub-partner ADMIN']?.company, 'ADMIN', scopes));
  readers.set('nobody', await readerOf(world, 'nobody', null));
  rows = await readRows(world.database.ownerUrl);
  const home = (who: string): string => cast[who]?.company.id ?? '';
  asked = {
    texts: ['Cliente 0', 'agenzia', 'Foglia', 'conti-1', '@cliente.example', String(rows.byId('CompanyProfile', home('customer, paid for ADMIN'))?.vat_number), String(rows.byId('CompanyProfile', home('customer that hides ADMIN'))?.vat_number)],
    exported: ['partner', 'sub-partner', 'customer, paid for', 'customer, paying', 'customer that hides', 'partner elsewhere'].map((who) => home(`${who} ADMIN`)),
    earning: ['vendor', 'partner', 'sub-partner', 'partner of the agency', 'partner beside', 'partner elsewhere', 'partner that hides', 'customer, paying'].map((who) => home(`${who} ADMIN`)),
    printed: ['sub-partner', 'customer, paying', 'customer of the agency, paid for'].flatMap((who) => rows.where('Invoice', 'tenant_id', home(`${who} ADMIN`)).slice(0, 1).map(({ id }) => String(id))),
  };
  dump = await Dump.open(world, rows, asked);
}, 180_000);
afterAll(async () => {
  await dump.close();
  await world.close();
});

const seerOf = ({ token }: Reader): Seer | null => rows.seer(token, world.clock.now);
const readerCalled = (who: string): Reader => {
  const reader = readers.get(who);
  if (!reader) throw new Error(`there is no ${who}`);
  return reader;
};

/** What is seen and should not be, is not and should be, or is another. */
function differences(found: Facts, wanted: Facts): string[] {
  return [...new Set([...found.keys(), ...wanted.keys()])].filter((what) => found.get(what) !== wanted.get(what)).map((what) => `${what}: ${found.get(what) ?? 'not seen'}, and should be ${wanted.get(what) ?? 'not seen'}`);
}
const differencesOf = async (reader: Reader, section: Section): Promise<string[]> => differences(await dump.of(reader, section), stated(rows, seerOf(reader), section, asked));

test('the world is as large as it says, and both pay', () => {
  expect(rows.all('Tenant')).toHaveLength(companiesInAll);
  const paidBy = Map.groupBy(rows.all('Tenant').filter(({ kind }) => kind === 'CUSTOMER'), ({ payer }) => payer);
  expect(Math.min(paidBy.get('PARTNER')?.length ?? 0, paidBy.get('CUSTOMER')?.length ?? 0)).toBeGreaterThan(50);
  expect(rows.all('Tenant').filter(({ access }) => access === 'LIMITED').length).toBeGreaterThan(10);
  expect(rows.all('Invoice').filter(({ kind }) => kind === 'CREDIT_NOTE').length).toBeGreaterThan(5);
  expect(new Set(rows.all('Mail').filter(({ payer_id: payer }) => payer !== null).map(({ letter }) => letter)).size).toBeGreaterThan(1);
});

test('the statement takes nothing from the product', async () => {
  const read = new Set<string>();
  const follow = async (file: string): Promise<void> => {
    if (read.has(file)) return;
    read.add(file);
    for (const [, names = '', from = ''] of (await readFile(file, 'utf8')).matchAll(/^import (.*?) from '(.+?)';$/gms)) {
      if (from.startsWith('.')) await follow(resolve(dirname(file), from));
      else expect(`${file}: import ${names} from ${from}`).toMatch(/import \{ (type \w+(, )?)+ \} from/);
    }
  };
  await follow(resolve(import.meta.dirname, 'visibility/statement.ts'));
  await follow(resolve(import.meta.dirname, 'visibility/amounts.ts'));
  expect([...read].filter((file) => file.includes('/src/'))).toEqual([]);
});

const people = Object.entries(rolesOf).flatMap(([who, roles]) => roles.map((role) => `${who} ${role}`));
const others = ['partner of the agency', 'customer of the agency, paid for', 'partner beside', 'customer beside', 'other vendor', 'partner elsewhere', 'customer elsewhere', 'customer that hides', 'partner that hides'].map((who) => `${who} ADMIN`);
/** Of each kind of company, with every scope that reads: who made it, whose it is, and the role that is written on it. */
const readScopes = keyScopes.filter((scope) => scope.endsWith(':read'));
const keys: Record<string, [maker: string, company: string, role: string]> = {
  'a key of the vendor': ['vendor ADMIN', 'vendor ADMIN', 'ADMIN'],
  'a key of the partner': ['sub-partner ADMIN', 'sub-partner ADMIN', 'ADMIN'],
  'a key of the customer': ['customer, paying ADMIN', 'customer, paying ADMIN', 'ADMIN'],
  'a key of the partner for its customer': ['sub-partner ADMIN', 'customer, paying ADMIN', 'ADMIN'],
  'a key of the vendor for a partner': ['vendor ADMIN', 'sub-partner ADMIN', 'BILLING'],
  'a key with more than its maker': ['partner TECHNICAL', 'partner ADMIN', 'ADMIN'],
};
const narrowKeys = { 'a key that reads books alone': ['invoices:read', 'partners:read'], 'a key that reads no books': ['tenants:read', 'orders:read', 'billing:read'] };
describe.each([...people, ...others, ...Object.keys(keys), 'nobody'])('%s', (who) => {
  test.each(sections)('sees of %s what the statement says', { timeout: 60_000 }, async (section) => {
    expect((await differencesOf(readerCalled(who), section)).slice(0, 5)).toEqual([]);
  });
});

describe.each(Object.keys(narrowKeys))('%s', (who) => {
  test.each(['files', 'books', 'cashback'] as const)('gets of %s what its scopes say', { timeout: 60_000 }, async (section) => {
    expect((await differencesOf(readerCalled(who), section)).slice(0, 5)).toEqual([]);
  });
});

describe('what another pays or earns is nowhere in what one receives', () => {
  test.each([...people, ...others, ...Object.keys(keys)].filter((who) => !who.includes('vendor')))('%s', (who) => {
    const reader = readerCalled(who);
    const seer = seerOf(reader);
    if (!seer) throw new Error(`${who} signs in`);
    const secrets = secretsOf(rows, seer);
    const told = reader.received.flatMap((text) => [...amountsIn(text)].flatMap(([minor, where]) => (secrets.has(minor) ? [`${minor} in ${where}`] : [])));
    expect(told.slice(0, 5)).toEqual([]);
  });

  test('not by mail either: every letter, to whomever it went, names what its reader may know', () => {
    const faults: string[] = [];
    let named = 0;
    for (const mail of rows.all('Mail').filter(({ text }) => text !== null)) {
      const company = rows.all('User').find(({ email }) => email === mail.to_address)?.tenant_id ?? rows.all('Contact').find(({ email }) => email === mail.to_address)?.tenant_id;
      const person = rows.all('User').find(({ tenant_id: id, role, status }) => id === company && role === 'ADMIN' && status === 'ACTIVE');
      const seer = person && rows.seer({ text: '', userId: String(person.id), expiresAt: '2100-01-01T00:00:00Z', who: '' }, world.clock.now);
      if (!seer) continue;
      const amounts = amountsIn(`${String(mail.subject)}\n${String(mail.text)}`);
      named += amounts.size;
      for (const minor of secretsOf(rows, seer)) if (amounts.has(minor)) faults.push(`${String(mail.letter)} to ${String(mail.to_address)} names ${amounts.get(minor) ?? ''}`);
    }
    expect(faults).toEqual([]);
    expect(named).toBeGreaterThan(20);
  });

  test('there is something to be found: a customer\'s partner pays for it what it would never guess', () => {
    for (const who of ['customer, paid for ADMIN', 'customer of the agency, paid for ADMIN', 'customer beside ADMIN']) {
      const reader = readerCalled(who);
      const seer = seerOf(reader);
      const own = seer && secretsOf(rows, seer, (row) => row.tenant_id === seer.homeId || row.company_name === rows.byId('Tenant', seer.homeId)?.name);
      expect(own?.size, who).toBeGreaterThan(3);
    }
  });
});

const watching = ['sub-partner ADMIN', 'customer, paying VIEWER', 'customer, paid for ADMIN', 'customer, paying ADMIN', 'partner beside ADMIN', 'partner ADMIN', 'a key of the partner for its customer', 'a key of the vendor for a partner', 'a key with more than its maker', 'vendor ADMIN'];
describe.each([['too open', open], ['too closed', closed]] as const)('a sentence that is %s is noticed', (_, flips) => {
  test.each(flips)('$name', { timeout: 60_000 }, async (flip) => {
    const shown = await whileFlipped(world, flip, async () => {
      for (const who of watching) if ((await differencesOf(readerCalled(who), flip.shows)).length > 0) return who;
      return 'nobody notices';
    });
    expect(watching).toContain(shown);
    expect(await differencesOf(readerCalled(shown), flip.shows), 'it says again what it said').toEqual([]);
  });
});
