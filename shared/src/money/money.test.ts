import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  add, afterDiscounts, allocate, compare, currencies, currencyExponent, divideHalfUp, formatMoney, money, multiply, negate, parseMoney, parseScaled, percentage,
  percentOf, prorate, ratio, smaller, subtract, sum, toDecimal, zero,
} from './index.ts';

const eur = (minor: number) => money(minor, 'EUR');
const cents = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });

describe('an amount', () => {
  test('is whole minor units of a known currency', () => {
    expect(() => money(1.5, 'EUR')).toThrow(RangeError);
    expect(() => money(2 ** 53, 'EUR')).toThrow(RangeError);
    expect(() => money(1, 'XXX')).toThrow(RangeError);
    expect(() => money(1, 'toString')).toThrow(RangeError);
    expect(() => add(eur(1), money(1, 'USD'))).toThrow(RangeError);
  });

  test('adds, subtracts, turns and compares', () => {
    expect(add(eur(1), eur(2))).toEqual(eur(3));
    expect(subtract(eur(1), eur(2))).toEqual(eur(-1));
    expect(Object.is(negate(eur(0)).minor, 0)).toBe(true);
    expect(sum([eur(1), eur(2), eur(3)], 'EUR')).toEqual(eur(6));
    expect(sum([], 'EUR')).toEqual(zero('EUR'));
    expect(compare(eur(1), eur(2))).toBeLessThan(0);
    expect(smaller(eur(1), eur(2))).toEqual(eur(1));
  });
});

describe('rounding', () => {
  test.each([[5n, 2n, 3n], [-5n, 2n, -3n], [4n, 3n, 1n], [-4n, 3n, -1n], [0n, 7n, 0n], [3n, 2n, 2n], [-1n, 2n, -1n], [1n, 3n, 0n]])('%s / %s is %s', (a, b, rounded) => {
    expect(divideHalfUp(a, b)).toBe(rounded);
  });

  test('is never in floats: a part of the largest amount is exact', () => {
    expect(prorate(eur(Number.MAX_SAFE_INTEGER), 999_999_999, 1_000_000_000).minor).toBe(9007199245733792);
  });

  test('percentages are read digit by digit', () => {
    expect(percentOf('7.25')).toEqual({ numerator: 725n, denominator: 10_000n });
    expect(percentage(eur(1000), 12.5)).toEqual(eur(125));
    expect(percentage(eur(10_000), 0.29)).toEqual(eur(29));
    expect(() => percentOf('a lot')).toThrow(RangeError);
    expect(() => percentOf(1e-7)).toThrow(RangeError);
  });

  test('stacked percentages are rounded once', () => {
    expect(multiply(eur(999), afterDiscounts([10, 10, 10]))).toEqual(eur(728));
    expect(multiply(eur(34720), afterDiscounts([20, 25]))).toEqual(eur(20832));
  });

  test('the negative mirrors the positive, so a credit note closes its invoice', () => {
    fc.assert(fc.property(cents, fc.constantFrom(4, 5, 10, 22, 25.5, '7.25'), (minor, rate) => {
      expect(percentage(eur(-minor), rate)).toEqual(negate(percentage(eur(minor), rate)));
    }));
  });

  test('a part is never more than the whole', () => {
    fc.assert(fc.property(fc.nat(1_000_000_000), fc.nat(31_622_400), fc.integer({ min: 1, max: 31_622_400 }), (minor, part, whole) => {
      expect(prorate(eur(minor), Math.min(part, whole), whole).minor).toBeLessThanOrEqual(minor);
    }));
  });

  test('a whole that is not positive is refused', () => {
    expect(() => ratio(1, 0)).toThrow(RangeError);
  });
});

describe('spreading an amount', () => {
  test.each([
    [1000, [5000, 5000, 5000], [334, 333, 333]], [100, [1, 2, 0], [33, 67, 0]], [-1000, [1, 1, 1], [-334, -333, -333]], [5, [0, 0], [3, 2]], [0, [1, 1], [0, 0]],
  ])('%i over %j is %j', (total, weights, parts) => {
    expect(allocate(eur(total), weights)).toEqual(parts.map(eur));
  });

  test('always sums to the whole, and no part is a cent away from its share', () => {
    fc.assert(fc.property(cents, fc.array(fc.nat(1_000_000_000), { minLength: 1, maxLength: 20 }), (total, weights) => {
      const parts = allocate(eur(total), weights);
      const whole = weights.reduce((a, b) => a + b, 0);
      expect(sum(parts, 'EUR')).toEqual(eur(total));
      if (whole > 0) parts.forEach(({ minor }, index) => expect(Math.abs(minor - (total * (weights[index] ?? 0)) / whole)).toBeLessThan(1.001));
    }));
  });

  test('over nothing, or against a line, is our mistake', () => {
    expect(() => allocate(eur(1), [])).toThrow(RangeError);
    expect(() => allocate(eur(1), [1, -1])).toThrow(RangeError);
  });
});

describe('in words', () => {
  const spaces = (text: string) => text.replace(/\s/g, ' ');

  test.each([
    [123450, 'EUR', 'it', '1234,50 €'], [1234550, 'EUR', 'it', '12.345,50 €'], [1234550, 'EUR', 'en', '€12,345.50'], [-5, 'EUR', 'de', '-0,05 €'],
    [500, 'JPY', 'en', '¥500'], [1234, 'KWD', 'en', 'KWD 1.234'], [100000, 'HUF', 'en', 'HUF 1,000.00'],
  ])('%i %s in %s is %s', (minor, currency, locale, text) => {
    expect(spaces(formatMoney(money(minor, currency), locale))).toBe(text);
  });

  test.each([[0, '0.00'], [5, '0.05'], [-5, '-0.05'], [123456, '1234.56']])('%i is the decimal %s', (minor, text) => {
    expect(toDecimal(eur(minor))).toBe(text);
  });

  test('every currency has between none and four decimals', () => {
    expect(currencies.every((currency) => [0, 2, 3, 4].includes(currencyExponent[currency]))).toBe(true);
  });

  test.each([
    ['1.234,50', 'it', 123450], ['1234,5', 'it', 123450], ['12.50', 'it', 1250], ['1.234', 'it', 123400], ['€ 12,00', 'it', 1200], ['12 EUR', 'it', 1200],
    ['1,234.50', 'en', 123450], ['12,5', 'en', 1250], ['1,234', 'en', 123400], ['-3,10', 'de', -310], ['−3,10', 'de', -310], ['12,500', 'de', 1250],
    ["1'234.50", 'de-CH', 123450], ['1.23.4', 'it', 'FORMAT'], ['12,345', 'it', 'PRECISION'], ['', 'it', 'FORMAT'], ['abc', 'it', 'FORMAT'], ['1,2,3', 'en', 'FORMAT'],
    ['999999999999999999', 'it', 'TOO_LARGE'], ['12,3456', 'de', 'PRECISION'],
  ])('"%s" typed in %s is %s', (text, locale, expected) => {
    expect(parseMoney(text, locale, 'EUR')).toEqual(typeof expected === 'number' ? eur(expected) : expected);
  });

  test.each([
    ['12,5', 'it', 2, 1250], ['12.5', 'it', 2, 1250], ['9,90', 'de', 2, 990], ['9.90', 'en', 2, 990], ['30', 'it', 0, 30], ['1.234', 'it', 0, 1234], ['1,234', 'en', 0, 1234], ['-3', 'it', 0, -3],
    ['30,5', 'it', 0, 'PRECISION'], ['30.5', 'it', 0, 'PRECISION'], ['12,345', 'it', 2, 'PRECISION'], ['abc', 'it', 0, 'FORMAT'], ['', 'it', 0, 'FORMAT'], ['-', 'it', 0, 'FORMAT'], ['3x', 'it', 0, 'FORMAT'],
    ['99999999999999999', 'it', 0, 'TOO_LARGE'],
  ] as const)('%s typed in %s with %i decimals is %s', (text, locale, digits, expected) => {
    expect(parseScaled(text, locale, digits)).toBe(expected);
  });

  test('what is shown can be typed again', () => {
    fc.assert(fc.property(cents, fc.constantFrom('it', 'en', 'de'), fc.constantFrom('EUR' as const, 'USD' as const, 'CHF' as const, 'JPY' as const, 'KWD' as const), (minor, locale, currency) => {
      const amount = money(minor, currency);
      expect(parseMoney(formatMoney(amount, locale).replace('¥', ''), locale, currency)).toEqual(amount);
    }));
  });
});
