import type texts from './checkout.it.json';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    checkout: typeof texts;
  }
}
