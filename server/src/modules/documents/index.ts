export { askPayerHook } from './ask-payer.ts';
export { DocumentLink } from './document-link.entity.ts';
export { documentRoutes } from './document-routes.ts';
