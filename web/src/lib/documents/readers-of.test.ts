import { expect, test } from 'vitest';
import { readersOf } from './readers-of.ts';

const user = (email: string, role: 'ADMIN' | 'BILLING', status: 'ACTIVE' | 'INVITED') => ({ __typename: 'User', id: email, email, firstName: 'Ada', lastName: 'Neri', role, status }) as const;
const contact = (email: string, types: ('BILLING' | 'BUSINESS')[], role?: 'ADMIN' | 'VIEWER') =>
  ({ __typename: 'Contact', id: email, email, firstName: 'Bice', lastName: 'Blu', types, user: role ? ({ __typename: 'User', id: 'u', role } as const) : null }) as const;
const company = (users: ReturnType<typeof user>[], contacts: ReturnType<typeof contact>[]) => readersOf({ users: { __typename: 'UserConnection', nodes: users }, contacts: { __typename: 'ContactConnection', nodes: contacts } });
const usual = (readers: ReturnType<typeof readersOf>) => readers.filter(({ isUsual }) => isUsual).map(({ email }) => email);

test('billing contacts get it, else administrators, else those who are only invited', () => {
  expect(usual(company([user('a@x', 'ADMIN', 'ACTIVE')], [contact('b@x', ['BILLING'])]))).toEqual(['b@x']);
  expect(usual(company([user('a@x', 'ADMIN', 'ACTIVE'), user('i@x', 'ADMIN', 'INVITED')], [contact('b@x', ['BUSINESS'])]))).toEqual(['a@x']);
  expect(usual(company([user('i@x', 'ADMIN', 'INVITED'), user('c@x', 'BILLING', 'ACTIVE')], []))).toEqual(['i@x']);
  expect(usual(company([user('c@x', 'BILLING', 'ACTIVE')], []))).toEqual([]);
});

test('each address is there once, and nobody whose role shows no amounts', () => {
  const readers = company([user('a@x', 'ADMIN', 'INVITED')], [contact('A@x', ['BILLING'], 'ADMIN'), contact('v@x', ['BUSINESS'], 'VIEWER'), contact('n@x', ['BUSINESS'])]);
  expect(readers.map(({ email }) => email)).toEqual(['a@x', 'n@x']);
});
