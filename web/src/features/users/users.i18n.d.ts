import type texts from './users.it.json';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    users: typeof texts;
  }
}
