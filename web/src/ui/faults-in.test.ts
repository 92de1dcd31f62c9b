import { expect, test } from 'vitest';
import { faultsIn } from './faults-in.ts';

const wrong = { type: 'custom', message: 'no' };

test('each field counts once, however deep it lies', () => {
  expect(faultsIn({})).toBe(0);
  expect(faultsIn({ name: wrong, address: { city: wrong, street: undefined }, lines: [undefined, { price: wrong }] })).toBe(3);
});

test('a field that is called type is one too', () => expect(faultsIn({ type: wrong, contact: { type: wrong } })).toBe(2));

test('what is wrong with the whole form or with a whole list is no field', () => expect(faultsIn({ root: { refusal: wrong }, lines: { root: wrong } })).toBe(0));
