import { expect, test } from 'vitest';
import { languages } from '@/lib/i18n/languages.ts';
import { readDay, writeDay } from './read-day.ts';

test.each([
  ['31/01/2027', '2027-01-31'], ['31.1.2027', '2027-01-31'], ['1-2-27', '2027-02-01'], ['31 1 2027', '2027-01-31'], ['31012027', '2027-01-31'], [' 2027-01-31 ', '2027-01-31'],
  ['29/02/2028', '2028-02-29'], ['', ''], ['  ', ''],
  ['29/02/2027', undefined], ['31/04/2027', undefined], ['01/31/2027', undefined], ['0/1/2027', undefined], ['2027-13-01', undefined], ['31/01', undefined], ['31/01/202', undefined], ['domani', undefined],
])('%j is read as %j', (typed, day) => expect(readDay(typed)).toBe(day));

test('a day is written as one reads it, and read again it is the same', () => {
  expect(languages.map((language) => writeDay('2027-01-31', language))).toEqual(['31/01/2027', '31/01/2027', '31.01.2027']);
  for (const language of languages) expect(readDay(writeDay('2028-02-29', language))).toBe('2028-02-29');
});

test('what is no day is shown as it was typed', () => expect(writeDay('31/0', 'it')).toBe('31/0'));
