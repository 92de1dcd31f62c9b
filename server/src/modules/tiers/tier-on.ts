import { type UseCase } from '../../platform/graphql/use-case.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { PartnerTier } from './partner-tier.entity.ts';

/** The day it is where the viewer's vendor is. */
export async function vendorDay({ em, now }: UseCase): Promise<string> {
  const [row] = await queryIn<{ today: string | null }>(em, 'select ($1::timestamptz at time zone seller_zone())::date::text as today', [now]);
  if (!row?.today) throw new Error('a vendor has a time zone');
  return row.today;
}

/** The most that a partner can have on a day, in basis points: what each partner above it has then (P9). */
export async function mostOn({ em }: UseCase, partnerId: string, day: string): Promise<number> {
  const [row] = await queryIn<{ most: number | null }>(em, 'select tier_bound($1, $2::date) as most', [partnerId, day]);
  return row?.most ?? 0;
}

/** What a partner was given for a day, in basis points; 0 for nothing. */
export async function tierOf({ em }: UseCase, partnerId: string, day: string): Promise<number> {
  const [tier] = await em.find(PartnerTier, { tenantId: partnerId, from: { $lte: day } }, { orderBy: { from: 'desc' }, limit: 1 });
  return tier?.basisPoints ?? 0;
}
