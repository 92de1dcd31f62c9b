import type texts from './overview.it.json';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    overview: typeof texts;
  }
}
