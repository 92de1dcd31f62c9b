import type texts from './pending-email.it.json';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    'pending-email': typeof texts;
  }
}
