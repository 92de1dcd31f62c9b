import { ref } from '@mikro-orm/core';
import { type EntityManager } from '@mikro-orm/postgresql';
import { enqueue } from '../../platform/jobs/enqueue.ts';
import { type Money } from '../../platform/orm/money.ts';
import { newId } from '../../platform/orm/new-id.ts';
import { Payment } from './payment.entity.ts';
import { PaymentMethodOnFile } from './payment-method-on-file.entity.ts';

/** What is on file with a provider, of whoever pays. */
export type Chargeable = Pick<PaymentMethodOnFile, 'id' | 'tenantId' | 'vendorId' | 'kind' | 'provider'>;

export interface Due {
  method: Chargeable;
  order: { id: string; tenantId: string };
  amount: Money;
  /** what the payer reads on its statement */
  description: string;
  /** whether somebody is there who can be sent to the provider's page; off session it is a job's own doing */
  isPresent: boolean;
  /** where in the console they come back to */
  returnPath: string;
}

/** Begins a try to collect, in the transaction of the order: committed, it is sent by a job; rolled back, nothing is. What comes of it is told to the hooks. */
export async function beginPayment({ em, now }: { em: EntityManager; now: Date }, { method, order, amount, description, isPresent, returnPath }: Due): Promise<Payment> {
  const payment = em.create(Payment, {
    id: newId(now), tenantId: method.tenantId, vendorId: method.vendorId, orderTenantId: order.tenantId, orderId: order.id, method: ref(PaymentMethodOnFile, method.id), kind: method.kind, provider: method.provider, amount, refundedMinor: 0,
    state: 'PROCESSING', description, isPresent, returnPath, startedAt: now, askedAt: now,
  });
  await em.persist(payment).flush();
  await enqueue(em, 'collect_payment', { paymentId: payment.id }, `payment ${payment.id}`);
  return payment;
}
