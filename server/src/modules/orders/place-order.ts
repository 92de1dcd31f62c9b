import { type Action } from '@filiera/shared/access';
import { daysLater, instant, toDate } from '@filiera/shared/period';
import { ref } from '@mikro-orm/core';
import { Temporal } from 'temporal-polyfill';
import { type UseCase } from '../../platform/graphql/use-case.ts';
import { newId } from '../../platform/orm/new-id.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { recordChange } from '../audit/index.ts';
import { freezeShares } from '../cashback/index.ts';
import { moveBalances, type PaymentMethod } from '../payments/index.ts';
import { recordEvent, type Subscription } from '../subscriptions/index.ts';
import { Tenant } from '../tenants/index.ts';
import { amountsFacts } from './amounts-facts.ts';
import { collectOrder } from './collect-order.ts';
import { Order } from './order.entity.ts';
import { type OrderKind } from './order.enums.ts';
import { OrderItem, OrderLine } from './order-line.entity.ts';
import { partyOf, payerOf, type PricingFacts } from './pricing-facts.ts';
import { QuoteItem, type QuoteLine } from './quote-line.entity.ts';
import { type FoundQuote } from './redeem-quote.ts';
import { settleOrder } from './settle-order.ts';
import { standsUntil } from './stands-until.ts';

/** What a confirmation answers with. */
export interface Placed {
  order: Order;
  /** those that are current now, in the order of its lines; none for what is new and not yet paid */
  subscriptions: Subscription[];
}

/**
 * Makes an order of a quote that holds (S9). With nothing due, or with payment terms, it takes effect at once; else it awaits its money, which is
 * collected where a card or an account is on file.
 * What it takes of the balance is taken now, so that no other order spends it (M2).
 * @param subscriptions of its lines, locked; so are the balances, since before `facts` were read
 * @param chosen how it is to be paid, if not as its payer does
 */
export async function placeOrder(useCase: UseCase, { quote, lines }: FoundQuote, subscriptions: readonly Subscription[], facts: PricingFacts, chosen?: PaymentMethod): Promise<Placed> {
  const { em, viewer, now } = useCase;
  const payer = payerOf(facts);
  const method = chosen ?? payer.payerMethod;
  const { balanceUsedMinor, dueMinor, currency } = await amountsFacts(em, quote.amounts.id);
  const isOnAccount = payer.paymentTermsDays > 0 && dueMinor > 0;
  const { tenantId, vendorId, kind, payer: { id: payerId }, invoicedToName, amounts } = quote;
  const order = em.create(Order, {
    id: newId(now), number: await nextNumber(useCase, payer.vendorTimeZone), kind, state: isOnAccount ? 'ON_ACCOUNT' : 'PENDING_PAYMENT', tenant: ref(Tenant, tenantId), vendorId, lineCount: lines.length,
    quote: ref(quote), payer: quote.payer, invoicedToName, method, placedAt: now, placedByName: viewer.name, placedByTenantName: viewer.home.name,
    expiresAt: toDate(standsUntil(kind, lines, instant(now))), dueAt: isOnAccount ? toDate(daysLater(instant(now), payer.paymentTermsDays)) : null, amounts,
  }, { partial: true });
  await copyLines(useCase, order, lines);
  for (const subscription of subscriptions) recordEvent(useCase, subscription, 'ORDER_PLACED', order);
  for (const line of lines) {
    const [product, edition] = [await line.product.loadOrFail(), await line.edition.loadOrFail()];
    recordChange(useCase, {
      action: orderedBy[kind], area: 'BILLING', tenantId: line.tenant.id, subject: { type: 'Order', id: order.id, name: order.number },
      after: { product: product.name, edition: edition.name, cadence: line.cadence, invoicedTo: invoicedToName },
    });
  }
  moveBalances(useCase, order, [{ payerId, reason: 'USED', minor: -Math.min(balanceUsedMinor, payer.balanceMinor), currency }]);
  await em.flush();
  await freezeShares(useCase, order.id, (companyId) => partyOf(facts, companyId).discountBasisPoints / 100);

  if (dueMinor > 0 && !isOnAccount) {
    await collectOrder(useCase, order);
    return { order, subscriptions: [...subscriptions] };
  }
  if (!isOnAccount) order.pay(null);
  return { order, subscriptions: await settleOrder(useCase, order, { earliest: now, latest: now }) };
}

/** The action that orders of a kind are. */
const orderedBy = {
  NEW: 'subscription:buy', UPGRADE: 'subscription:upgrade', RENEWAL: 'subscription:renew', TOP_UP: 'subscription:topUp', CONVERSION: 'subscription:convert',
} as const satisfies Record<OrderKind, Action>;

async function copyLines({ em, viewer, now }: UseCase, order: Order, lines: readonly QuoteLine[]): Promise<void> {
  const items = await em.find(QuoteItem, { line: { $in: lines.map(({ id }) => id) } });
  for (const { id, position, tenant, vendorId, subscription, product, edition, cadence, listPrice, invoicedToReason } of lines) {
    const line = em.create(OrderLine, {
      id: newId(now), order: ref(order), position, tenant, vendorId, subscription, product, edition, cadence, listPrice, invoicedToReason, orderedByCustomer: viewer.home.id === tenant.id,
    }, { partial: true });
    for (const { component, quantity, added, position: place } of items.filter((item) => item.line.id === id)) {
      em.create(OrderItem, { id: newId(now), tenantId: tenant.id, vendorId, line: ref(line), component, quantity, added, position: place });
    }
  }
}

async function nextNumber({ em, now }: UseCase, timeZone: string): Promise<string> {
  const { year } = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone);
  const [row] = await queryIn<{ number: string }>(em, 'select next_order_number($1) as number', [year]);
  if (!row) throw new Error('the counter gives a number');
  return row.number;
}
