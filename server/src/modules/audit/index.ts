export { AuditArea, AuditEntry } from './audit-entry.entity.ts';
export { type Acting, byTheHouse, recordChange } from './record-change.ts';
