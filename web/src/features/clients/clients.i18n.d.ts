import type texts from './clients.it.json';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    clients: typeof texts;
  }
}
