import { expect, test } from 'vitest';
import { pricesOf } from './prices-of.ts';

const price = (id: string, cadence: 'MONTHLY' | 'ANNUAL', validFrom: string) => ({ id, cadence, validFrom, amount: { minor: 1, currency: 'EUR' } });

test('of each cadence what counts, and what is to come in order', () => {
  const prices = [price('c', 'MONTHLY', '2027-03-01T00:00:00Z'), price('a', 'MONTHLY', '2026-01-01T00:00:00Z'), price('b', 'MONTHLY', '2027-01-01T00:00:00Z'), price('d', 'ANNUAL', '2027-01-01T00:00:00Z')];
  expect(pricesOf(prices, Date.parse('2026-11-28T00:00:00Z')).map(({ cadence, now, next }) => [cadence, now?.id, next.map(({ id }) => id)])).toEqual([['MONTHLY', 'a', ['b', 'c']], ['ANNUAL', undefined, ['d']]]);
});
