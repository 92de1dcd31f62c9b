/** Hundredths of a percent off the public price, from a day on, `2027-01-31`. */
export interface Tier {
  readonly from: string;
  readonly basisPoints: number;
}

/**
 * What a partner has on a day: the last that it was given until then, and never more than each partner above it has (P9).
 * @param chain the tiers of the partner and of each partner above it, in any order; of none, there is no partner
 */
export function tierOn(chain: readonly (readonly Tier[])[], day: string): number {
  return chain.length === 0 ? 0 : Math.min(...chain.map((tiers) => lastOf(tiers, day)));
}

function lastOf(tiers: readonly Tier[], day: string): number {
  return tiers.reduce<Tier>((last, tier) => (tier.from <= day && tier.from >= last.from ? tier : last), { from: '', basisPoints: 0 }).basisPoints;
}
