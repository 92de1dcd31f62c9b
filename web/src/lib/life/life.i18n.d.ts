import type texts from './life.it.json';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    life: typeof texts;
  }
}
