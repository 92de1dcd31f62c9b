import { toDate } from '@filiera/shared/period';
import { type VatTreatment } from '@filiera/shared/vat';
import { ref } from '@mikro-orm/core';
import { type Money } from '../../platform/orm/money.ts';
import { newId } from '../../platform/orm/new-id.ts';
import { type Acting } from '../audit/index.ts';
import { type Order, type OrderLine } from '../orders/index.ts';
import { type Applied } from './apply-line.ts';
import { Charge } from './charge.entity.ts';
import { SubscriptionPeriod } from './subscription-period.entity.ts';

/**
 * The paid period, of which a top-up makes none, and what was charged. Both have subscription, start and reason for a natural key, so a charge happens once whatever
 * goes wrong above (S13). @param net the price, not the cash: a later credit is counted from it (S3)
 */
export function recordCharge({ em, now }: Acting, { subscription, period }: Applied, order: Order, line: OrderLine, payerId: string, net: Money, vat: VatTreatment): void {
  const paid = { tenantId: subscription.tenant.id, vendorId: subscription.vendorId, subscription: ref(subscription), reason: order.kind, startsAt: toDate(period.start), endsAt: toDate(period.end) };
  if (order.kind !== 'TOP_UP') em.create(SubscriptionPeriod, { id: newId(now), ...paid, cadence: line.cadence, listPrice: line.listPrice, order: ref(order) });
  em.create(Charge, { id: newId(now), ...paid, payerId, orderLineId: line.id, net, creditedMinor: 0, vat });
}
