import type texts from './sign-in.it.json';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    'sign-in': typeof texts;
  }
}
