export { AuditArea, AuditEntry } from './audit-entry.entity.ts';
export { recordChange } from './record-change.ts';
