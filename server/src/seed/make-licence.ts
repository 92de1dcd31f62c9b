import { type Instant, toDate } from '@filiera/shared/period';
import type { Draft } from './draft.ts';
import { type Subscription } from './subscription-draft.ts';

interface LicenceOverrides {
  email?: string;
  name?: string | null;
  assignedAt?: Instant;
  assignedByName?: string;
  /** null: the invitation lies unread */
  activatedAt?: Instant | null;
}

/** A licence of a subscription, activated when it was given unless told. */
export function makeLicence(draft: Draft, { id: subscriptionId, tenant }: Pick<Subscription, 'id' | 'tenant'>, { email = `member-${draft.next()}@filiera.example`, name = null, assignedAt = draft.now, assignedByName = 'Chi assegna', activatedAt = assignedAt }: LicenceOverrides = {}): { id: string; email: string } {
  const id = draft.id();
  draft.add('licence', { id, tenantId: tenant.id, subscriptionId, email, name, language: 'it', assignedAt: toDate(assignedAt), assignedByName, invitedAt: toDate(assignedAt), activatedAt: activatedAt && toDate(activatedAt) });
  return { id, email };
}
