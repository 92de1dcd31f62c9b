import type texts from './words.it.json';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    words: typeof texts;
  }
}
