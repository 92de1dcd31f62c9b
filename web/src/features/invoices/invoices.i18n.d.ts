import type texts from './invoices.it.json';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    invoices: typeof texts;
  }
}
