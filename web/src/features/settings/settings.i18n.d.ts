import type texts from './settings.it.json';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    settings: typeof texts;
  }
}
