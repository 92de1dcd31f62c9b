import { daysLater, instant, toDate } from '@filiera/shared/period';
import { ref } from '@mikro-orm/core';
import { Temporal } from 'temporal-polyfill';
import { type UseCase } from '../../platform/graphql/use-case.ts';
import { newId } from '../../platform/orm/new-id.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { recordChange } from '../audit/index.ts';
import { moveBalances } from '../payments/index.ts';
import { recordEvent, type Subscription } from '../subscriptions/index.ts';
import { amountsFacts } from './amounts-facts.ts';
import { Order, OrderItem } from './order.entity.ts';
import { type PricingFacts } from './pricing-facts.ts';
import { Quote, QuoteItem } from './quote.entity.ts';
import { settleOrder } from './settle-order.ts';

/** How long the money of a bank transfer is awaited (S9). */
const standsDays = 7;

/** What a confirmation answers with. */
export interface Placed {
  order: Order;
  /** the one that is current now */
  subscription: Subscription;
}

/**
 * Makes an order of a quote that holds (S9). With nothing due, or with payment terms, it takes effect at once; else it awaits its money.
 * What it takes of the balance is taken now, so that no other order spends it (M2).
 * @param subscription locked; so are the balances, since before `facts` were read
 */
export async function placeOrder(useCase: UseCase, subscription: Subscription, quote: Quote, facts: PricingFacts): Promise<Placed> {
  const { em, viewer, now } = useCase;
  const { balanceUsedMinor, dueMinor, currency } = await amountsFacts(em, quote.amounts.id);
  const isOnAccount = facts.paymentTermsDays > 0 && dueMinor > 0;
  const { tenantId, vendorId, kind, edition, cadence, listPrice, payerId, invoicedToName, invoicedToReason, amounts } = quote;
  const order = em.create(Order, {
    id: newId(now), number: await nextNumber(useCase, facts.vendorTimeZone), kind, state: isOnAccount ? 'ON_ACCOUNT' : 'PENDING_PAYMENT', tenant: subscription.tenant, vendorId,
    subscription: ref(subscription), edition, cadence, listPrice, quote: ref(quote), payerId, invoicedToName, invoicedToReason, method: facts.payerMethod,
    placedAt: now, placedByName: viewer.name, placedByTenantName: viewer.home.name, placedByCustomer: viewer.home.id === tenantId,
    expiresAt: toDate(daysLater(instant(now), standsDays)), amounts,
  }, { partial: true });
  for (const { component, quantity, position } of await em.find(QuoteItem, { quote: quote.id })) {
    em.create(OrderItem, { id: newId(now), tenantId, vendorId, order: ref(order), component, quantity, position });
  }
  recordEvent(useCase, subscription, 'ORDER_PLACED', order);
  const product = await subscription.product.loadOrFail();
  recordChange(useCase, {
    action: kind === 'UPGRADE' ? 'subscription:upgrade' : 'subscription:renew', area: 'BILLING', tenantId,
    subject: { type: 'Order', id: order.id, name: order.number }, after: { product: product.name, edition: (await edition.loadOrFail()).name, cadence, invoicedTo: invoicedToName },
  });
  moveBalances(useCase, order, [{ payerId, reason: 'USED', minor: -Math.min(balanceUsedMinor, facts.balanceMinor), currency }]);
  await em.flush();

  if (dueMinor > 0 && !isOnAccount) return { order, subscription };
  if (!isOnAccount) order.pay(null);
  return { order, subscription: await settleOrder(useCase, order, { earliest: now, latest: now }) };
}

async function nextNumber({ em, now }: UseCase, timeZone: string): Promise<string> {
  const { year } = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone);
  const [row] = await queryIn<{ number: string }>(em, 'select next_order_number($1) as number', [year]);
  if (!row) throw new Error('the counter gives a number');
  return row.number;
}
