import fc from 'fast-check';
import { expect, test } from 'vitest';
import { basicText, latinParts, latinText } from './latin-text.ts';

test.each([
  ['Società Cooperativa Più & C.', 'Società Cooperativa Più & C.'], ['Łódź Œuvre – „Straße“ 5 €', 'Lódz OEuvre - "Straße" 5 EUR'], ['Škoda Čapek Žižek', 'Skoda Capek Zizek'], ['Ελληνική Εταιρεία', 'Elliniki Etaireia'],
  ['България ЕООД', 'Balgariya EOOD'], ['株式会社 Acme', '???? Acme'], ['a\u0301ccento  e\tspazi\u200B\n', 'áccento e spazi'], ['ﬁne™ ½', 'fineTM ½'], ['🍕 pizza', '? pizza'], ['a\uD800b', 'a?b'], ['', ''], ['\u0000\u0085', ''],
])('%j is %j', (text, latin) => {
  expect(latinText(text, 80)).toBe(latin);
});

test('in ASCII what Latin-1 has is spelt too', () => {
  expect(basicText('Größe Æsir «Ñandú» n° 5', 80)).toBe('Grosse AEsir "Nandu" no 5');
});

test('what is too long is cut at a word, or through one that is long', () => {
  expect(latinText('one two three four', 10)).toBe('one two');
  expect(latinText('one two three four', 13)).toBe('one two three');
  expect(latinText('a donaudampfschifffahrt', 12)).toBe('a donaudampf');
});

const anything = fc.string({ unit: 'binary', maxLength: 300 });

test('any text becomes one that the schema takes, and stays it', () => {
  fc.assert(fc.property(anything, fc.integer({ min: 1, max: 60 }), (text, most) => {
    const latin = latinText(text, most);
    expect(latin).toMatch(/^[\u0020-\u007E\u00A0-\u00FF]*$/);
    expect(latin.length).toBeLessThanOrEqual(most);
    expect(latinText(latin, most)).toBe(latin);
    expect(basicText(text, most)).toMatch(/^[\u0020-\u007E]*$/);
  }));
});

test('parts lose no letter', () => {
  fc.assert(fc.property(anything, fc.integer({ min: 1, max: 60 }), (text, most) => {
    const parts = latinParts(text, most);
    expect(parts.every((part) => part.length > 0 && part.length <= most)).toBe(true);
    expect(parts.join('').replaceAll(' ', '')).toBe(latinText(text, 10_000).replaceAll(' ', ''));
  }));
});
