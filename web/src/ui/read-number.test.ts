import { expect, test } from 'vitest';
import { readNumber, writeNumber } from './read-number.ts';

test.each([
  ['9,90', 'it', 2, '', 990], ['9.90', 'it', 2, '', 990], ['9,9', 'de', 2, '', 990], ['9.90', 'en', 2, '', 990], ['1.234,5', 'it', 2, '', 123_450], ['12,5 %', 'it', 2, '%', 1250], ['50 GB', 'it', 0, 'GB', 50],
  ['', 'it', 2, '', null], ['  ', 'it', 0, '', null], ['0', 'it', 0, '', 0],
  ['abc', 'it', 2, '', 'FORMAT'], ['-3', 'it', 0, '', 'NEGATIVE'], ['−3', 'it', 0, '', 'NEGATIVE'], ['-0', 'it', 0, '', 'NEGATIVE'], ['30,5', 'it', 0, '', 'PRECISION'], ['9,999', 'it', 2, '', 'PRECISION'],
] as const)('%s in %s with %i decimals%s is %s', (text, language, digits, unit, expected) => {
  expect(readNumber(text, language, digits, unit)).toBe(expected);
});

test.each(['it', 'en', 'de'])('what stands in the field reads as what it was in %s', (language) => {
  for (const value of [0, 5, 990, 1250, 123_450, 99_999_999]) {
    expect(readNumber(writeNumber(value, language, 2, true), language, 2)).toBe(value);
    expect(readNumber(writeNumber(value, language, 2), language, 2)).toBe(value);
    expect(readNumber(writeNumber(value, language, 0), language, 0)).toBe(value);
  }
  expect(writeNumber(null, language, 2)).toBe('');
});
