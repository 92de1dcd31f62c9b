import type texts from './places.it.json';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    places: typeof texts;
  }
}
