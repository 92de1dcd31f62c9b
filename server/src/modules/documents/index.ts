export { DocumentLink } from './document-link.entity.ts';
export { documentRoutes } from './document-routes.ts';
