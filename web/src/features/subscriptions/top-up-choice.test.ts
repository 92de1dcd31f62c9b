import { expect, test } from 'vitest';
import { addedNow, totalsOf } from './top-up-choice.ts';

test('what is added at all is priced, and nothing while a number is missing or none is more', () => {
  expect(addedNow([{ componentId: 'a', quantity: 7 }, { componentId: 'b', quantity: 0 }])).toEqual([{ componentId: 'a', quantity: 7 }]);
  expect(addedNow([{ componentId: 'a', quantity: 0 }])).toBeNull();
  expect(addedNow([{ componentId: 'a', quantity: 7 }, { componentId: 'b', quantity: Number.NaN }])).toBeNull();
  expect(addedNow([{ componentId: 'a', quantity: -1 }])).toBeNull();
});

test('an upgrade asks for totals', () => {
  const components = [{ id: 'x', quantity: 10, component: { id: 'a' } }] as never;
  expect(totalsOf({ components }, [{ componentId: 'a', quantity: 7 }, { componentId: 'b', quantity: 2 }])).toEqual([{ componentId: 'a', quantity: 17 }, { componentId: 'b', quantity: 2 }]);
});
