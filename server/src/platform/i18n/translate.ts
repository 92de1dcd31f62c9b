import i18next, { type i18n, type Resource } from 'i18next';

export const languages = ['it', 'en', 'de'] as const;
export type Language = (typeof languages)[number];

/** How amounts and days are written in a language; English is Europe's. */
export const locales = { it: 'it-IT', en: 'en-GB', de: 'de-DE' } as const satisfies Record<Language, string>;

const instance: i18n = i18next.createInstance();

/** Loads the sentences of all languages, once, before the first request. */
export function loadSentences(resources: Resource): void {
  void instance.init({ resources, fallbackLng: 'en', supportedLngs: languages, defaultNS: 'server', initAsync: false, interpolation: { escapeValue: false }, returnEmptyString: false, showSupportNotice: false } as never);
}

/** The sentence for a key in a language; the key itself where there is none, which a test forbids. A name that ends with a full stop (`S.r.l.`) ends its sentence with it. */
export function translate(language: Language, key: string, values: Record<string, unknown> = {}): string {
  const sentence = instance.t(key, { lng: language, ...Object.fromEntries(Object.entries(values).map(([name, value]) => [name, marked(value)])) });
  return sentence.replaceAll(`${mark}.`, '').replaceAll(mark, '');
}

/** Stands behind an inserted full stop while a sentence is made. Nobody typed it: PostgreSQL keeps none in a text. */
const mark = '\0';

const marked = (value: unknown): unknown => (typeof value === 'string' && value.endsWith('.') ? `${value}${mark}` : value);

/** Everything below a key, as it is written: placeholders stay. */
export function translations(language: Language, key: string): unknown {
  const [namespace = '', path = ''] = key.split(':');
  return instance.getResource(language, namespace, path);
}

/** The best of our languages for an Accept-Language header; Italian when it names none of them. */
export function languageOf(header: string | undefined): Language {
  const wanted = (header ?? '').split(',').map((part) => part.trim().slice(0, 2).toLowerCase());
  return languages.find((language) => language === wanted.find((code) => (languages as readonly string[]).includes(code))) ?? 'it';
}
