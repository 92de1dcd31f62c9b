/** Italian is written first; the others are complete when every `*.it.json` has its siblings. */
export const languages = ['it', 'en', 'de'] as const;
export type Language = (typeof languages)[number];

/** Each as its own speakers call it, so that whoever landed in another finds home. */
export const languageNames: Record<Language, string> = { it: 'Italiano', en: 'English', de: 'Deutsch' };

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
