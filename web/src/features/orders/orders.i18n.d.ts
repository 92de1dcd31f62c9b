import type texts from './orders.it.json';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    orders: typeof texts;
  }
}
