import { expect, test } from 'vitest';
import { harmless, unharmed } from './write-csv.ts';

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1+1', '＋1', '－1', '＠SUM(A1)'])('%j stays a text in a spreadsheet', (cell) => {
  expect(harmless(cell)).toBe(`'${cell}`);
});

test('a text like any other is left alone', () => {
  expect(['', 'a=1', '1', 'Größe', ' =1'].map(harmless)).toEqual(['', 'a=1', '1', 'Größe', ' =1']);
});

test.each(['=1+1', "'=1", "''@a", '\t=1', '＝1', "'a", "'", 'Größe', ''])('%j is read back as it was', (cell) => {
  expect(unharmed(harmless(cell))).toBe(cell);
});
