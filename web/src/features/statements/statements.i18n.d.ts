import type texts from './statements.it.json';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    statements: typeof texts;
  }
}
