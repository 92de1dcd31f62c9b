import { type PriceLine } from '@filiera/shared/catalog';
import { type Percent } from '@filiera/shared/money';
import { cashbackShares } from '@filiera/shared/partner';

/** A partner above a company, with its tier: hundredths of a percent off the public price. */
export interface EarningPartner {
  partnerId: string;
  basisPoints: number;
}

/** A line of an order, as its shares are counted from it. */
export interface EarningLine {
  lineId: string;
  /** public prices, with the percentages off that everybody gets */
  lines: readonly PriceLine[];
  currency: string;
  /** what was charged for it, net of VAT */
  chargedMinor: number;
  /** what whoever is invoiced has off */
  paidAt: Percent;
  /** from the vendor's own partner down */
  chain: readonly EarningPartner[];
}

/** What `write_shares` takes; amounts in minor units. */
export interface ShareRow {
  id: string;
  line_id: string;
  partner_id: string;
  percent: number;
  paid: number;
  cumulative: number;
  own: number;
  currency: string;
}

/** Who earns what of a line: of what was quoted, at the tiers of the moment (P9). @throws Error where the price is not what was charged */
export function shareRows({ lineId, lines, currency, chargedMinor, paidAt, chain }: EarningLine, id: () => string): ShareRow[] {
  if (chain.length === 0) return [];
  const { paid, shares } = cashbackShares(lines, paidAt, chain.map(({ partnerId, basisPoints }) => ({ party: partnerId, percent: basisPoints / 100 })), currency);
  if (paid.minor !== chargedMinor) throw new Error('a share is of what was charged');
  return shares.map(({ party, percent, cumulative, own }) => ({ id: id(), line_id: lineId, partner_id: party, percent: Number(percent), paid: paid.minor, cumulative: cumulative.minor, own: own.minor, currency }));
}
