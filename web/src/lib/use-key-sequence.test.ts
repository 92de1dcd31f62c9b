import { expect, test } from 'vitest';
import { matchSequence } from './use-key-sequence.ts';

test('the longer sequence wins over the key it ends with', () => {
  expect(matchSequence(['g', 'a'], ['a', 'g a'])).toBe('g a');
  expect(matchSequence(['x', 'a'], ['a', 'g a'])).toBe('a');
  expect(matchSequence(['g'], ['a', 'g a'])).toBeUndefined();
});
