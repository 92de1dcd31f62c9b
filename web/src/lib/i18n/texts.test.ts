import { expect, test } from 'vitest';

type Texts = { [key: string]: string | Texts };

const files = import.meta.glob<Texts>(['../../**/*.{it,en,de}.json', '../../../../shared/src/**/*.{it,en,de}.json'], { eager: true, import: 'default' });
const written = import.meta.glob<string>(['../../**/*.{it,en,de}.json', '../../../../shared/src/**/*.{it,en,de}.json'], { eager: true, import: 'default', query: '?raw' });
const italian = Object.entries(files).filter(([path]) => path.endsWith('.it.json'));

test.each(italian)('%s says the same in every language', (path, texts) => {
  for (const language of ['en', 'de']) {
    const translated = files[path.replace('.it.json', `.${language}.json`)];
    expect(translated && shape(translated), language).toEqual(shape(texts));
  }
});

test.each(Object.entries(written))('%s says nothing twice', (path, text) => {
  // Of a key that is said twice a reader of JSON keeps the last.
  const keys = (texts: Texts): number => Object.values(texts).reduce((count, one) => count + (Array.isArray(texts) ? 0 : 1) + (typeof one === 'string' ? 0 : keys(one)), 0);
  expect(text.match(/"(?:[^"\\]|\\.)*"\s*:/g)).toHaveLength(keys(files[path] ?? {}));
});

/** Every key with the values it is given, so that no translation forgets one. */
function shape(texts: Texts, prefix = ''): Record<string, string[]> {
  return Object.assign(
    {},
    ...Object.entries(texts).map(([key, text]) =>
      typeof text === 'string' ? { [prefix + key]: (text.match(/\{\{\w+\}\}/g) ?? []).sort() } : shape(text, `${prefix}${key}.`),
    ),
  );
}
