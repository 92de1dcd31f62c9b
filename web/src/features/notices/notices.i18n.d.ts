import type texts from './notices.it.json';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    notices: typeof texts;
  }
}
