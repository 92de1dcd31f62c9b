import { basicText } from '../text/latin-text.ts';

/** What the EPC's rules spell otherwise (EPC217-08, best practices for character conversion). */
const spelt: Readonly<Record<string, string>> = { '&': '+', _: '-', '*': '.', '"': "'", '<': '(', '>': ')', '[': '(', ']': ')', '{': '(', '}': ')', '\\': '/', '|': '/', '=': '-', ';': ',', '!': '.', '#': '.', $: '.', '%': '.', '@': '.', '^': '.', '`': "'", '~': '-' };

/** The characters that every bank takes: letters, digits, and / - ? : ( ) . , ' + and space (EPC implementation guidelines, 1.4). */
export const sepaCharacters = /^[A-Za-z0-9/\-?:().,'+ ]*$/;

/** A text in the characters that every bank takes, others spelt or replaced, cut at a word. @param most characters */
export function sepaText(text: string, most: number): string {
  const spelling = [...basicText(text, 10_000)].map((character) => spelt[character] ?? character).join('');
  return basicText(spelling, most);
}

/** A reference is an identity: of those characters, with no slash at an end and no two beside each other, at most 35. @throws RangeError for any other */
export function sepaReference(reference: string): string {
  if (!isSepaReference(reference)) throw new RangeError(`Not a reference of SEPA: ${reference}`);
  return reference;
}

export const isSepaReference = (text: string): boolean => text !== '' && text.length <= 35 && text.trim() === text && sepaCharacters.test(text) && !/^\/|\/$|\/\//.test(text);
