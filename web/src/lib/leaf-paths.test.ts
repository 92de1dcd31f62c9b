import { expect, test } from 'vitest';
import { leafPaths } from './leaf-paths.ts';

test('names what is flagged, as deep as it lies; a list is one', () => {
  expect(leafPaths({ phone: true, pec: false, address: { city: true, street: false }, types: [false, true], none: [false] })).toEqual(['phone', 'address.city', 'types']);
});

test('nothing flagged is nothing', () => {
  expect(leafPaths({ address: {}, pec: false })).toEqual([]);
});
