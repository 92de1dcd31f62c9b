import type texts from './account.it.json';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    account: typeof texts;
  }
}
