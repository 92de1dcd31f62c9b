import { expect, test } from 'vitest';
import { instant } from '../period/index.ts';
import { nextVatQuestion } from './index.ts';

test.each([[1, '09:05'], [2, '09:30'], [3, '11:00'], [4, '15:00'], [5, '21:00'], [6, '21:00'], [400, '21:00']])('asked in vain %d times, a number is asked for again at %s', (tries, time) => {
  expect(nextVatQuestion(tries, instant('2026-03-10T09:00:00Z'))).toBe(instant(`2026-03-10T${time}:00Z`));
});
