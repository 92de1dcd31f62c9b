import type texts from '@filiera/shared/receipt/amounts.it.json';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    amounts: typeof texts;
  }
}
