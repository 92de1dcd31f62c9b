import { expect, test } from 'vitest';
import { anyOf, oneOf, parseSearch, stringifySearch, text } from './url-state.ts';

test('an address reads like an address, and back', () => {
  const search = { kind: 'PARTNER,CUSTOMER', q: 'molino zago', to: '/t/1/abbonamenti' };
  expect(stringifySearch(search)).toBe('?kind=PARTNER,CUSTOMER&q=molino+zago&to=/t/1/abbonamenti');
  expect(parseSearch(stringifySearch(search))).toEqual(search);
});

test('what is empty or unset leaves the address', () => {
  expect(stringifySearch({ q: '', sort: undefined })).toBe('');
});

test('a default is not written, an unknown word reads as the default', () => {
  const sort = oneOf(['name', '-name']);
  expect(sort.write('name')).toBeUndefined();
  expect(sort.write('-name')).toBe('-name');
  expect(sort.read('price')).toBe('name');
});

test('a list keeps what it knows, in its own order', () => {
  const status = anyOf(['ACTIVE', 'SUSPENDED', 'CLOSED']);
  expect(status.read('CLOSED,GONE,ACTIVE')).toEqual(['ACTIVE', 'CLOSED']);
  expect(status.write([])).toBeUndefined();
  expect(text().read(undefined)).toBe('');
});
