import type texts from './ui.it.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui';
  }
  interface ResourceNamespaceMap {
    ui: typeof texts;
  }
}
