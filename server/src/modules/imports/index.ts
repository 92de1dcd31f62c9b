export { applyImportTask } from './apply-rows.ts';
export { checkImportTask } from './check-file.ts';
export { Import } from './import.entity.ts';
export { ImportPiece, ImportRow } from './import-row.entity.ts';
export { importRoutes } from './import-routes.ts';
export { tendImports } from './tend-imports.ts';
export { delimiterOf } from './read-file.ts';
