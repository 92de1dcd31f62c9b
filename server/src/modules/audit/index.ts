export { AuditArea, AuditEntry } from './audit-entry.entity.ts';
