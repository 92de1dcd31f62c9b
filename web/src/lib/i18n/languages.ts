/** Italian is written first; a language is complete when every `*.it.json` has its sibling (German follows). */
export const languages = ['it', 'en'] as const;
export type Language = (typeof languages)[number];

const storageKey = 'filiera.language';

export const isLanguage = (value: unknown): value is Language => languages.some((language) => language === value);

/** What the person chose here, if anything. */
export function chosenLanguage(): Language | undefined {
  const stored = localStorage.getItem(storageKey);
  return isLanguage(stored) ? stored : undefined;
}

export function rememberLanguage(language: Language) {
  localStorage.setItem(storageKey, language);
}

/** Before anyone signs in: the choice made here, else the browser's, else Italian. */
export function firstLanguage(): Language {
  const ofBrowser = navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage);
  return chosenLanguage() ?? ofBrowser ?? 'it';
}
