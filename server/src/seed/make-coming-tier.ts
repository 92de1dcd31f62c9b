import { type Instant, toDate } from '@filiera/shared/period';
import type { Draft } from './draft.ts';
import { localDay } from './local-day.ts';
import { type Company, tierOf, vendorOf } from './make-company.ts';
import { makeChange } from './make-history.ts';
import type { Person } from './make-people.ts';

interface TierOverrides {
  tenant: Company;
  /** whoever is above it */
  by: Person;
  basisPoints: number;
  /** how many days from today on its vendor's calendar it begins; nothing is drafted at its price */
  inDays: number;
  assignedAt?: Instant;
}

/** A tier that a partner was given and that has not begun. */
export function makeComingTier(draft: Draft, { tenant, by, basisPoints, inDays, assignedAt = draft.now }: TierOverrides): void {
  const id = draft.id();
  const from = localDay(draft.now, vendorOf(tenant).timeZone).add({ days: inDays }).toString();
  draft.add('partner_tier', { id, tenantId: tenant.id, basisPoints, fromDay: from, assignedAt: toDate(assignedAt), assignedByName: by.name });
  makeChange(draft, { by, tenant, at: assignedAt, action: 'tier:set', area: 'BILLING', subject: { type: 'PartnerTier', id, name: tenant.name }, before: { basisPoints: tierOf(tenant, from), from: null }, after: { basisPoints, from } });
}
