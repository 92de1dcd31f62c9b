import type texts from './amounts.it.json';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    amounts: typeof texts;
  }
}
