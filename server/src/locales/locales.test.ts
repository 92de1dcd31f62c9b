import { reasonCodes } from '@filiera/shared/schemas';
import { expect, test } from 'vitest';
import { loadSentences, translate } from '../platform/i18n/translate.ts';
import { sentences } from './index.ts';

type Texts = { [key: string]: string | Texts };

/** `path.to.key` of every sentence. */
const keysOf = (texts: Texts, above = ''): string[] => Object.entries(texts).flatMap(([key, value]) => (typeof value === 'string' ? [above + key] : keysOf(value, `${above}${key}.`)));

test('Italian, English and German say the same things', () => {
  const italian = keysOf(sentences.it.server).toSorted();
  expect(keysOf(sentences.en.server).toSorted()).toEqual(italian);
  expect(keysOf(sentences.de.server).toSorted()).toEqual(italian);
});

test('every reason that a form can give has its sentence', () => {
  const known = new Set(keysOf(sentences.it.server));
  expect(reasonCodes.filter((code) => !known.has(`issue.${code}`))).toEqual([]);
});

test('a name that ends with a full stop ends its sentence with it; what a person typed stays', () => {
  loadSentences(sentences);
  expect(translate('it', 'refusal.MOVE_NOWHERE', { name: 'Brenta', parent: 'Adige S.r.l.' })).toBe('Brenta è già sotto Adige S.r.l.');
  expect(translate('it', 'refusal.MOVE_NOWHERE', { name: 'Brenta...', parent: 'Adige..' })).toBe('Brenta... è già sotto Adige..');
});
