import type texts from './reasons.it.json';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    reasons: typeof texts;
  }
}
