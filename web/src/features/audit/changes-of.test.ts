import { expect, test } from 'vitest';
import { changesOf } from './changes-of.ts';

test('what is the same on both sides is left out, order of lists included', () => {
  expect(changesOf({ name: 'A', phone: null, types: ['BILLING'] }, { name: 'B', phone: null, types: ['BILLING'] })).toEqual([{ field: 'name', before: 'A', after: 'B' }]);
});

test('something new tells what it has, something removed what it had, and neither tells what was empty', () => {
  expect(changesOf(null, { firstName: 'Ada', phone: null, types: [] })).toEqual([{ field: 'firstName', before: undefined, after: 'Ada' }]);
  expect(changesOf({ firstName: 'Ada', jobTitle: '' }, null)).toEqual([{ field: 'firstName', before: 'Ada', after: undefined }]);
});

test('a value that is taken away becomes empty', () => {
  expect(changesOf({ phone: '+39049' }, { phone: null })).toEqual([{ field: 'phone', before: '+39049', after: null }]);
});

test('what is no object tells nothing', () => {
  expect(changesOf(null, null)).toEqual([]);
  expect(changesOf('text', ['list'])).toEqual([]);
});
