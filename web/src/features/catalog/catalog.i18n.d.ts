import type texts from './catalog.it.json';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    catalog: typeof texts;
  }
}
