import { type RecordedAction } from '@filiera/shared/access';
import { type UseCase } from '../../platform/graphql/use-case.ts';
import { newId } from '../../platform/orm/new-id.ts';
import { AuditEntry, type AuditArea } from './audit-entry.entity.ts';

export interface Change {
  action: RecordedAction;
  area: AuditArea;
  tenantId: string;
  subject: { type: string; id: string; name: string };
  before?: Record<string, unknown> | null;
  after?: Record<string, unknown> | null;
}

/** Whoever did it: the one who asks, for what background work finishes the one who began it, or nobody, for what time does by itself. */
export type Acting = Pick<UseCase, 'em' | 'now'> & { viewer: { id: string | null; name: string; vendorId: string; home: { id: string | null; name: string } }; address: string | null };

/** What time does by itself is done by nobody, and called Filiera. */
export const byItself = ({ em, now }: Pick<UseCase, 'em' | 'now'>, vendorId: string): Acting => ({ em, now, address: null, viewer: { id: null, name: 'Filiera', vendorId, home: { id: null, name: '' } } });

/** Writes the audit entry of a change, in its transaction (T7). Amounts never belong in it (M6). Unchanged fields are left out. */
export function recordChange({ em, viewer, now, address }: Acting, { action, area, tenantId, subject, before = null, after = null }: Change): void {
  const changed = before && after ? Object.keys({ ...before, ...after }).filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key])) : null;
  const only = (values: Record<string, unknown> | null) => (values && changed ? Object.fromEntries(changed.map((key) => [key, values[key] ?? null])) : values);
  em.persist(em.create(AuditEntry, {
    id: newId(now), tenantId, vendorId: viewer.vendorId, at: now, actorId: viewer.id, actorName: viewer.name, actorTenantId: viewer.home.id, actorTenantName: viewer.home.name, fromAbove: viewer.home.id !== null && viewer.home.id !== tenantId,
    action, area, subjectType: subject.type, subjectId: subject.id, subjectName: subject.name, before: only(before), after: only(after), address,
  }));
}
