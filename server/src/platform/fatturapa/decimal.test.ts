import fc from 'fast-check';
import { divideHalfUp } from '@filiera/shared/money';
import { expect, test } from 'vitest';
import { amountOff, fine, hundredths, isRate, rate, unitPrice } from './decimal.ts';

test.each([[0, '0.00'], [5, '0.05'], [-5, '-0.05'], [123_456, '1234.56'], [999_999_999_999_9, '99999999999.99']])('%i hundredths are %s', (minor, text) => {
  expect(hundredths(minor)).toBe(text);
});

test.each([[22, '22.00'], ['25.5', '25.50'], [0, '0.00'], [100, '100.00'], ['7.25', '7.25']])('%s %% is %s', (percent, text) => {
  expect(rate(percent)).toBe(text);
});

test('a rate has two decimals and is at most 100', () => {
  expect(['33.33', '33.333', '10.1000'].map(isRate)).toEqual([true, false, true]);
  for (const percent of ['33.333', 101, -1]) expect(() => rate(percent)).toThrow(RangeError);
});

test.each([[1000, 3, '3.33333333'], [2000, 3, '6.66666667'], [-1000, 3, '-3.33333333'], [1000, 4, '2.50'], [1, 8, '0.00125'], [0, 7, '0.00']])('%i hundredths for %i are %s each', (total, quantity, price) => {
  expect(unitPrice(total, quantity)).toBe(price);
});

test('a price of one, times how many, is the total again to the cent', () => {
  fc.assert(fc.property(fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }), fc.integer({ min: 1, max: 999_999 }), (total, quantity) => {
    const price = fine(unitPrice(total, quantity)) ?? 0n;
    expect(divideHalfUp(price * BigInt(quantity), 1_000_000n)).toBe(BigInt(total));
  }));
});

test('discounts one after the other, as one amount', () => {
  expect(amountOff(10_000, ['33.333'])).toBe('33.333');
  expect(amountOff(10_000, [10, 10])).toBe('19.00');
  expect(amountOff(1, ['33.333333'])).toBe('0.00333333');
});

test.each([['12.34', 1_234_000_000n], ['-0.00000001', -1n], ['7', 700_000_000n], ['1.123456789', null], ['1.', null], ['x', null], ['', null]])('%j is read as %s', (text, value) => {
  expect(fine(text)).toBe(value);
});
