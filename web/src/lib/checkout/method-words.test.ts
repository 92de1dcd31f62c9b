import { expect, test } from 'vitest';
import { expiryText, methodName } from './method-words.ts';

test('a method is called by its brand and what tells it from others', () => {
  expect(methodName({ brand: 'visa', last4: '4242', account: null })).toBe('Visa •••• 4242');
  expect(methodName({ brand: 'paypal', last4: null, account: 'g•••@adige.example' })).toBe('PayPal g•••@adige.example');
  expect(methodName({ brand: 'cartes_bancaires', last4: '0001', account: null })).toBe('Cartes_bancaires •••• 0001');
});

test('an end is told as it is printed on the card', () => {
  expect(expiryText({ expiryMonth: 9, expiryYear: 2028 })).toBe('09/2028');
  expect(expiryText({ expiryMonth: null, expiryYear: null })).toBeNull();
});
