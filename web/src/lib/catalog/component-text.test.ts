import { expect, test } from 'vitest';
import { componentsText, priceNow } from './component-text.ts';

const name = (it: string) => ({ it, en: it, de: it });

test('components read name first, with their unit, and none that is zero', () => {
  const items = [
    { quantity: 25, component: { name: name('Utenti'), unit: '' } },
    { quantity: 500, component: { name: name('Spazio'), unit: 'GB' } },
    { quantity: 0, component: { name: name('Caselle'), unit: '' } },
  ];
  expect(componentsText(items, 'it', String)).toBe('Utenti 25 · Spazio 500 GB');
});

test('a price counts from its instant until the next of its cadence', () => {
  const prices = [
    { cadence: 'MONTHLY', validFrom: '2026-01-01T00:00:00Z', id: 'old' },
    { cadence: 'MONTHLY', validFrom: '2026-06-01T00:00:00Z', id: 'new' },
    { cadence: 'ANNUAL', validFrom: '2026-01-01T00:00:00Z', id: 'annual' },
  ];
  expect(priceNow(prices, 'MONTHLY', Date.parse('2026-05-31T23:59:59Z'))?.id).toBe('old');
  expect(priceNow(prices, 'MONTHLY', Date.parse('2026-06-01T00:00:00Z'))?.id).toBe('new');
  expect(priceNow(prices, 'ANNUAL', Date.parse('2025-06-01T00:00:00Z'))).toBeUndefined();
});
