import type texts from './company.it.json';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    company: typeof texts;
  }
}
