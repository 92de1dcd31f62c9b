import type texts from './offer.it.json';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    offer: typeof texts;
  }
}
