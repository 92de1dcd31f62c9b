import type texts from './outbox.it.json';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    outbox: typeof texts;
  }
}
