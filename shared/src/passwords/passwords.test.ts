import { expect, test } from 'vitest';
import { isGuessable } from './index.ts';

test.each(['password1234', 'Password1234', '123456789012', 'aaaaaaaaaaaa', 'abcabcabcabc', 'qwertyuiopas', 'Administrator2026!', '987654321098', 'qazwsxedcrfv', 'passwordpassword'])('%s is among the first that anybody tries', (password) => {
  expect(isGuessable(password)).toBe(true);
});

test.each(['filiera-demo-2026', 'una frase di quattro parole', 'Tr0ub4dor&3xkcd', 'correct horse battery staple'])('%s is not', (password) => {
  expect(isGuessable(password)).toBe(false);
});
