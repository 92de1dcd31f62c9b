import { expect, test } from 'vitest';
import { durationParts } from './duration.ts';

const written = (seconds: number) => durationParts(seconds).map(({ value, unit }) => `${value}${unit}`).join(' ');

test('seconds are written exactly, without what is zero', () => {
  expect(written(2_054_175)).toBe('23d 18h 36m 15s');
  expect(written(2_678_400)).toBe('31d');
  expect(written(0)).toBe('0s');
});
