import type texts from './import.it.json';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    import: typeof texts;
  }
}
