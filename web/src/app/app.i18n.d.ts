import type texts from './app.it.json';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    app: typeof texts;
  }
}
