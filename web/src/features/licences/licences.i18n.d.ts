import type texts from './licences.it.json';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    licences: typeof texts;
  }
}
