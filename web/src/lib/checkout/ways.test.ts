import { expect, test } from 'vitest';
import { likeliestFirst, waysToPay } from './ways.ts';

const card = { __typename: 'PaymentMethodOnFile', id: 'card', kind: 'CARD', brand: 'visa', last4: '4242', account: null, isExpired: false } as const;
const account = (method: 'CARD' | 'PAYPAL' | 'BANK_TRANSFER', methodsOnFile: { isExpired: boolean }[] = []) => ({ __typename: 'BillingAccount', id: 'account', method, paymentTermsDays: 0, methodsOnFile: methodsOnFile.map((one) => ({ ...card, ...one })) }) as const;
const named = (ways: ReturnType<typeof waysToPay>) => ways.map(({ method, onFile }) => [method, onFile?.id]);

test('what is usual comes first, and a transfer only where it is that', () => {
  expect(named(waysToPay(account('BANK_TRANSFER', [{ isExpired: false }]), ['CARD', 'PAYPAL']))).toEqual([['BANK_TRANSFER', undefined], ['CARD', 'card'], ['PAYPAL', undefined]]);
  expect(named(waysToPay(account('PAYPAL', [{ isExpired: false }]), ['CARD', 'PAYPAL']))).toEqual([['PAYPAL', undefined], ['CARD', 'card']]);
});

test('a card that has ended is left anew, and what is not taken here is not offered', () => {
  expect(named(waysToPay(account('CARD', [{ isExpired: true }]), ['CARD']))).toEqual([['CARD', undefined]]);
  expect(named(waysToPay(account('BANK_TRANSFER'), []))).toEqual([['BANK_TRANSFER', undefined]]);
});

test('what was just refused is offered last, what is on file first', () => {
  const ways = waysToPay(account('PAYPAL', [{ isExpired: false }]), ['CARD', 'PAYPAL']);
  expect(named(likeliestFirst(ways, undefined))).toEqual([['CARD', 'card'], ['PAYPAL', undefined]]);
  expect(named(likeliestFirst(ways, { kind: 'PAYPAL', state: 'FAILED' }))).toEqual([['CARD', 'card'], ['PAYPAL', undefined]]);
  expect(named(likeliestFirst(ways, { kind: 'CARD', state: 'FAILED' }))).toEqual([['PAYPAL', undefined], ['CARD', 'card']]);
});
