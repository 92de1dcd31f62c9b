import { daysLater, type Instant, toDate } from '@filiera/shared/period';
import type { AuditEntry } from '../modules/audit/index.ts';
import type { Draft } from './draft.ts';
import type { Company } from './make-company.ts';
import type { Person } from './make-people.ts';

interface ChangeOverrides {
  by: Person;
  tenant?: Company;
  at?: Instant;
  /** resource:verb */
  action: string;
  area?: AuditEntry['area'];
  subject: { type: string; id: string; name: string };
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
}

/** An entry in the audit log of `tenant`, else of the person's own company (T7). */
export function makeChange(draft: Draft, { by, tenant = by.company, at = draft.now, action, area = 'COMPANY', subject, before, after }: ChangeOverrides): void {
  draft.add('audit_entry', {
    id: draft.id(), tenantId: tenant.id, at: toDate(at), actorId: by.id, actorName: by.name, actorTenantName: by.company.name, actorTenantId: by.company.id, action, area,
    subjectType: subject.type, subjectId: subject.id, subjectName: subject.name, before: before ?? null, after: after ?? null, address: '203.0.113.24',
  });
}

interface KeyOverrides {
  by: Person;
  tenant?: Company;
  name?: string;
  role?: Person['role'];
  /** as GraphQL spells them */
  scopes?: readonly string[];
  /** the eight first and the four last characters of a secret */
  looks?: readonly [prefix: string, lastFour: string];
  createdAt?: Instant;
  expiresAt?: Instant;
  lastUsedAt?: Instant;
  revokedAt?: Instant;
  /** what its secret hashes to; left out, no secret opens it */
  tokenHash?: Buffer;
}

/** A program's key; good for a year unless told (G5). */
export function makeApiKey(draft: Draft, { by, tenant = by.company, name = `Chiave ${draft.next()}`, role = by.role, scopes = ['SUBSCRIPTIONS_READ'], tokenHash, ...overrides }: KeyOverrides): { id: string } {
  const { looks: [prefix, lastFour] = ['fil_demo', 'demo'], createdAt = daysLater(draft.now, -60), expiresAt = daysLater(createdAt, 365), lastUsedAt, revokedAt } = overrides;
  const id = draft.id();
  draft.add('api_key', {
    id, tenantId: tenant.id, name, role, scopes, prefix, lastFour, createdById: by.id, createdByName: by.name, createdAt: toDate(createdAt), expiresAt: toDate(expiresAt),
    lastUsedAt: lastUsedAt ? toDate(lastUsedAt) : null, lastUsedAddress: lastUsedAt ? '203.0.113.118' : null, revokedAt: revokedAt ? toDate(revokedAt) : null,
  });
  if (tokenHash) draft.add('api_key_secret', { tokenHash, apiKeyId: id });
  return { id };
}
