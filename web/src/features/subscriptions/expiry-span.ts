import { renewableDays } from '@filiera/shared/period';
import type { OrderDirection, SubscriptionFilter } from '@/generated/types.ts';

export const spans = ['30', 'scaduti', 'tutti'] as const;
/** What ends in the 30 days to come, what has ended and can still be renewed (S6), or both and all that ends later. */
export type Span = (typeof spans)[number];

const dayMs = 86_400_000;

/** What is asked for, and which end comes first: soonest, or what ended last. */
export function expiryQuery(span: Span, now: number): { filter: SubscriptionFilter; direction: OrderDirection } {
  const at = (days: number) => new Date(now + days * dayMs).toISOString();
  const past = at(-renewableDays);
  if (span === '30') return { filter: { status: ['TRIAL', 'ACTIVE', 'PAST_DUE'], endsAfter: at(0), endsBefore: at(30) }, direction: 'ASC' };
  if (span === 'scaduti') return { filter: { status: ['ACTIVE', 'PAST_DUE', 'EXPIRED'], endsAfter: past, endsBefore: at(0) }, direction: 'DESC' };
  return { filter: { status: ['TRIAL', 'ACTIVE', 'PAST_DUE', 'EXPIRED'], endsAfter: past }, direction: 'ASC' };
}
