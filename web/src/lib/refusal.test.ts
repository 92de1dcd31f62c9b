import { expect, test } from 'vitest';
import { isRefusal, placeMessages } from './refusal.ts';

const fields = new Set(['vatNumber', 'address.postalCode', 'types']);
const hasField = (name: string) => fields.has(name);
const refusal = { __typename: 'InvalidInput', code: 'INVALID_INPUT', message: 'Non valido' };

test('each issue goes to its field, with or without the leading input', () => {
  const issues = [
    { path: ['input', 'vatNumber'], code: 'a', message: 'IVA' },
    { path: ['address', 'postalCode'], code: 'b', message: 'CAP' },
  ];
  const { atField, elsewhere } = placeMessages({ ...refusal, issues }, hasField);
  expect([...atField]).toEqual([['vatNumber', 'IVA'], ['address.postalCode', 'CAP']]);
  expect(elsewhere).toEqual([]);
});

test('an element of a list is told at the list', () => {
  const { atField } = placeMessages({ ...refusal, path: ['types', '0'] }, hasField);
  expect([...atField]).toEqual([['types', 'Non valido']]);
});

test('a field is told its first message; what no field can take stands elsewhere', () => {
  const issues = [
    { path: ['vatNumber'], code: 'a', message: 'prima' },
    { path: ['vatNumber'], code: 'b', message: 'seconda' },
    { path: ['parentId'], code: 'c', message: 'altrove' },
  ];
  const { atField, elsewhere } = placeMessages({ ...refusal, issues }, hasField);
  expect([...atField]).toEqual([['vatNumber', 'prima']]);
  expect(elsewhere).toEqual(['altrove']);
});

test('without a path the message is for the whole form', () => {
  expect(placeMessages({ ...refusal, path: null }, hasField).elsewhere).toEqual(['Non valido']);
});

test('a payload is no refusal', () => {
  expect(isRefusal({ __typename: 'SignInPayload' })).toBe(false);
  expect(isRefusal(refusal)).toBe(true);
});
