import type texts from './subscriptions.it.json';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    subscriptions: typeof texts;
  }
}
