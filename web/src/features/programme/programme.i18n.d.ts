import type texts from './programme.it.json';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    programme: typeof texts;
  }
}
