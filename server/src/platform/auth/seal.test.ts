import { expect, test } from 'vitest';
import { seal, unseal } from './seal.ts';

test('what is sealed is read again, under the same secret and for the same purpose only', () => {
  const sealed = seal('one secret', 'password of the provider', 'perché no');
  expect(sealed).not.toContain('perch');
  expect(unseal('one secret', 'password of the provider', sealed)).toBe('perché no');
  expect(unseal('another secret', 'password of the provider', sealed)).toBeUndefined();
  expect(unseal('one secret', 'something else', sealed)).toBeUndefined();
  expect(seal('one secret', 'password of the provider', 'perché no')).not.toBe(sealed);
});

test('a seal that was touched, cut or invented opens nothing', () => {
  const sealed = seal('one secret', 'p', 'text');
  const touched = `${sealed.slice(0, 20)}${sealed[20] === 'A' ? 'B' : 'A'}${sealed.slice(21)}`;
  for (const wrong of [touched, sealed.slice(0, -4), sealed.slice(4), '', 'x', 'A'.repeat(60)]) expect(unseal('one secret', 'p', wrong)).toBeUndefined();
});
