import { expect, test } from 'vitest';
import { pricesSet } from './prices-set.ts';

const price = (cadence: 'MONTHLY' | 'ANNUAL', minor: number, validFrom: string) => ({ cadence, validFrom, amount: { minor, currency: 'EUR' } });

test('what was set is told with the year that follows from the month, and nothing of what stays', () => {
  const edition = {
    prices: [price('MONTHLY', 900, '2026-01-01'), price('ANNUAL', 9000, '2026-01-01'), price('MONTHLY', 990, '2026-06-01'), price('ANNUAL', 10_692, '2026-06-01')],
    components: [{ component: { id: 'seats' }, prices: [price('MONTHLY', 300, '2026-06-01')] }, { component: { id: 'space' }, prices: [price('MONTHLY', 100, '2026-01-01')] }],
  };
  const nothing = { monthly: null, annual: null };
  expect(pricesSet(edition, { monthly: 990, annual: null, components: [{ componentId: 'seats', ...nothing, monthly: 300 }, { componentId: 'space', ...nothing }] })).toEqual([
    { cadence: 'MONTHLY', amount: { minor: 990, currency: 'EUR' } },
    { cadence: 'ANNUAL', amount: { minor: 10_692, currency: 'EUR' } },
    { componentId: 'seats', cadence: 'MONTHLY', amount: { minor: 300, currency: 'EUR' } },
  ]);
});
