import type texts from './two-factor.it.json';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    'two-factor': typeof texts;
  }
}
