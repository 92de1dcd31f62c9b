import type texts from './conflict.it.json';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    conflict: typeof texts;
  }
}
