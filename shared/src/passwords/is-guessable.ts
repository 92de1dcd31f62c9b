import { commonPasswords } from './common-passwords.ts';

/** Rows of the keyboard and of the alphabet, walked in either direction. */
const runs = ['01234567890123456789', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiopasdfghjklzxcvbnm', 'qwertzuiopasdfghjklyxcvbnm'];
const walked = [...runs, ...runs.map((run) => [...run].reverse().join(''))];

/**
 * Whether a password is among the first that anybody tries: one that leaks often, one key or a short piece over and over, a walk along the keys.
 * Capitals and a tail of digits and signs do not help it.
 */
export function isGuessable(password: string): boolean {
  const plain = password.toLowerCase();
  const bare = plain.replace(/[^\p{L}]+$/u, '');
  return [plain, bare].some((text) => commonPasswords.has(text)) || isRepeated(plain) || walked.some((run) => run.includes(plain) || (bare.length > 5 && run.includes(bare)));
}

/** `abcabcabcabc`: a piece of at most six characters, and nothing else. */
const isRepeated = (text: string): boolean => /^(.{1,6}?)\1+$/su.test(text);
