export { AuditArea, AuditEntry } from './audit-entry.entity.ts';
export { recordChange, type Change } from './record-change.ts';
