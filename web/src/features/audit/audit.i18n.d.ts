import type texts from './audit.it.json';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    audit: typeof texts;
  }
}
