import 'reflect-metadata';
import { expect, test } from 'vitest';
import { refuseStale } from './concurrent-change.ts';

const stored = { version: 3, updatedAt: new Date('2026-07-17T12:00:00Z'), updatedByName: 'Elena Brugnaro' };
const changes = (row: object, wanted: Record<string, unknown>) => refuseStale({ ...stored, ...row }, 2, wanted, 'it')?.changes.map(({ path, yours, theirs }) => [path.join('.'), yours, theirs]);

test('a save of the version that was read is not stale', () => {
  expect(refuseStale(stored, 3, { pec: 'a@pec.it' }, 'it')).toBeUndefined();
});

test('each field that differs is told with both values, nested ones by their path', () => {
  expect(changes({ pec: 'a@pec.it', phone: null, address: { city: 'Vigonza', province: 'PD' } }, { pec: 'b@pec.it', phone: null, address: { city: 'Padova', province: 'PD' } })).toEqual([
    ['pec', 'b@pec.it', 'a@pec.it'],
    ['address.city', 'Padova', 'Vigonza'],
  ]);
});

test('a part that was left out is compared field by field, and one that is empty there too differs in nothing', () => {
  expect(changes({ address: { city: 'Vigonza', number: null } }, { address: null })).toEqual([['address.city', null, 'Vigonza']]);
  expect(changes({ address: { city: null } }, { address: null })).toEqual([]);
});

test('a list is one value, whatever its order', () => {
  expect(changes({ types: ['BUSINESS', 'BILLING'] }, { types: ['BILLING', 'BUSINESS'] })).toEqual([]);
  expect(changes({ types: ['BUSINESS'] }, { types: ['TECHNICAL', 'BUSINESS'] })).toEqual([['types', 'BUSINESS, TECHNICAL', 'BUSINESS']]);
});
