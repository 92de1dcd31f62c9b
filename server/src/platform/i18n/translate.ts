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

/** The sentence for a key in a language; the key itself where there is none, which a test forbids. */
export function translate(language: Language, key: string, values?: Record<string, unknown>): string {
  return withOneStop(instance.t(key, { lng: language, ...values }));
}

/** A name that ends with a full stop (`S.r.l.`) ends its sentence with it. */
const withOneStop = (sentence: string): string => sentence.replaceAll(/(?<!\.)\.\.(?!\.)/g, '.');

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
