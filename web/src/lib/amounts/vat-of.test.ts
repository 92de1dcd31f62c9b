import { expect, test } from 'vitest';
import { vatOf } from './vat-of.ts';

test.each([
  ['DOMESTIC', { country: 'IT', vatNumber: null, vatStatus: 'UNVERIFIED' as const }],
  ['REVERSE_CHARGE', { country: 'DE', vatNumber: 'DE136695976', vatStatus: 'VALID' as const }],
  ['NUMBER_UNVERIFIED', { country: 'DE', vatNumber: 'DE136695976', vatStatus: 'UNVERIFIED' as const }],
  ['NUMBER_MISSING', { country: 'DE', vatNumber: null, vatStatus: 'VALID' as const }],
  ['OUTSIDE_EU', { country: 'CH', vatNumber: null, vatStatus: 'UNVERIFIED' as const }],
])('an Italian seller: %s', (reason, payer) => {
  expect(vatOf(payer, 'IT')?.reason).toBe(reason);
});

test('a seller whose rate nobody knows is not guessed', () => {
  expect(vatOf({ country: 'ZZ', vatNumber: null, vatStatus: 'UNVERIFIED' }, 'ZZ')).toBeNull();
});
