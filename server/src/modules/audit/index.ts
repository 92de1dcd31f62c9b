export { AuditArea, AuditEntry } from './audit-entry.entity.ts';
export { type Acting, byItself, recordChange } from './record-change.ts';
