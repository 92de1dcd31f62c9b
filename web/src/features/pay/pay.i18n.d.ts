import type texts from './pay.it.json';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    pay: typeof texts;
  }
}
