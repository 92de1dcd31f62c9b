import type texts from './billing.it.json';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    billing: typeof texts;
  }
}
