import type texts from './tickets.it.json';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    tickets: typeof texts;
  }
}
