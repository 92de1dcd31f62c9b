import { money } from '@filiera/shared/money';
import { type UseCase } from '../../platform/graphql/use-case.ts';
import { newId } from '../../platform/orm/new-id.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { type EarningPartner, shareRows } from './share-rows.ts';

/** What the shares of a line are counted from: some of it out of the viewer's sight, and never for an answer (M6). */
interface LineFacts {
  lineId: string;
  tenantId: string;
  chain: EarningPartner[];
  currency: string;
  charged: number;
  lines: { kind: 'EDITION' | 'COMPONENT' | 'TOP_UP'; unitMinor: number; quantity: number; part: number; whole: number; percents: number[] | null }[];
}

/**
 * Freezes who earns what of an order that has just been placed, by the tiers of now, so that what it earns once it is paid, and gives back with a credit, is settled (P9, P10).
 * @param paidAt what whoever is invoiced has off the public price for a company, in percent
 */
export async function freezeShares({ em, now }: UseCase, orderId: string, paidAt: (tenantId: string) => number): Promise<void> {
  const [row] = await queryIn<{ facts: LineFacts[] }>(em, 'select share_facts($1) as facts', [orderId]);
  const shares = (row?.facts ?? []).flatMap(({ lineId, tenantId, chain, currency, charged, lines }) => shareRows({
    lineId, chain, currency, chargedMinor: charged, paidAt: paidAt(tenantId),
    lines: lines.map(({ kind, unitMinor, quantity, part, whole, percents }) => ({ kind, key: '', unit: money(unitMinor, currency), quantity, part, whole, ...(percents && { percentsOff: percents }) })),
  }, () => newId(now)));
  if (shares.length > 0) await queryIn(em, 'select keep_shares($1, $2)', [orderId, JSON.stringify(shares)]);
}
