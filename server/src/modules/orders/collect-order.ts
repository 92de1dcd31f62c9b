import { type EntityManager } from '@mikro-orm/postgresql';
import { type UseCase } from '../../platform/graphql/use-case.ts';
import { type Language, translate } from '../../platform/i18n/translate.ts';
import { Money } from '../../platform/orm/money.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { beginPayment, type Chargeable, type PaymentMethod } from '../payments/index.ts';
import { amountsFacts } from './amounts-facts.ts';
import { type Order } from './order.entity.ts';

/**
 * Begins to collect what an order costs from what its payer has on file, in the transaction that asks for it: a job charges it afterwards.
 * Where nothing of that kind is on file nothing begins: its payer leaves something at the provider's page first.
 * @param order flushed, and nobody else's to change
 */
export async function collectOrder({ em, viewer, now, language }: UseCase, order: Order): Promise<void> {
  const method = await methodToCharge(em, order.payer.id, order.method);
  // Whoever can be sent to the provider's page is the payer, at a browser.
  if (method) await collectFrom(em, order, method, { now, isPresent: viewer.kind === 'USER' && viewer.home.id === order.payer.id, language });
}

export async function collectFrom(em: EntityManager, order: Order, method: Chargeable, { now, isPresent, language }: { now: Date; isPresent: boolean; language: Language }): Promise<void> {
  const { dueMinor, currency } = await amountsFacts(em, order.amounts.id);
  await beginPayment({ em, now }, {
    method, order: { id: order.id, tenantId: order.tenant.id }, amount: Money.of({ minor: dueMinor, currency }), description: translate(language, 'payment.description', { number: order.number }), isPresent, returnPath: orderPath(order),
  });
}

/** What a company has on file of a kind, also where the viewer may not see what that is (P1). */
export async function methodToCharge(em: EntityManager, payerId: string, kind: PaymentMethod): Promise<Chargeable | undefined> {
  if (kind === 'BANK_TRANSFER') return undefined;
  const [method] = await queryIn<{ id: string; vendor_id: string; provider: string }>(em, 'select id, vendor_id, provider from method_to_charge($1, $2)', [payerId, kind]);
  return method && { id: method.id, tenantId: payerId, vendorId: method.vendor_id, kind, provider: method.provider };
}

/** Where in the console its payer sees what came of a payment. */
export const orderPath = ({ id, tenant }: Pick<Order, 'id' | 'tenant'>): string => `/t/${tenant.id}/ordini/${id}?esito=pagamento`;

/** Tries to collect an order that are not over end here; at the provider by a job. What succeeds there all the same is given back (S9). */
export async function giveUpPayments(em: EntityManager, orderIds: readonly string[]): Promise<void> {
  await queryIn(em, 'select give_up_payments($1::uuid[])', [orderIds]);
}
