import { type Money, money } from '@filiera/shared/money';
import { type EarningPartner, shareRows } from '../modules/cashback/index.ts';
import { type Choice, type Party } from '../modules/orders/index.ts';
import { type Draft, type Row } from './draft.ts';
import { type Company, tierOf } from './make-company.ts';

/** Who earns what of a drafted line, as the use cases freeze it on that day of the vendor's (P9): nobody of what a partner uses itself. */
export function sharesOf(draft: Draft, { lineId, tenant, choice, charge, party, day }: { lineId: string; tenant: Company; choice: Choice; charge: Money; party: Party | undefined; day: string }): Row[] {
  if (tenant.kind !== 'CUSTOMER') return [];
  const { currency } = charge;
  return shareRows({ lineId, lines: choice.lines, currency, chargedMinor: charge.minor, paidAt: (party?.discountBasisPoints ?? 0) / 100, chain: partnersAbove(tenant, day) }, draft.id)
    .map(({ id, percent, partner_id: partnerId, paid, cumulative, own }) => ({ id, orderLineId: lineId, partnerId, tenantId: tenant.id, percent, paid: money(paid, currency), cumulative: money(cumulative, currency), own: money(own, currency) }));
}

function partnersAbove({ parent }: Company, day: string): EarningPartner[] {
  if (!parent) return [];
  return [...partnersAbove(parent, day), ...(parent.kind === 'PARTNER' ? [{ partnerId: parent.id, basisPoints: tierOf(parent, day) }] : [])];
}
