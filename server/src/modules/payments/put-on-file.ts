import { type EntityManager } from '@mikro-orm/postgresql';
import { enqueue } from '../../platform/jobs/enqueue.ts';
import { recordChange } from '../audit/index.ts';
import { type BillingAccount } from './billing-account.entity.ts';
import { type PaymentMethodOnFile } from './payment-method-on-file.entity.ts';
import { type PaymentMethodSetup } from './payment-method-setup.entity.ts';

interface Placing {
  /** how it was left */
  setup: PaymentMethodSetup;
  /** of its company, locked */
  account: BillingAccount;
  /** what is on file of its kind */
  before: PaymentMethodOnFile | null;
  method: PaymentMethodOnFile;
}

/** What was left takes the place of what was on file of its kind, which the provider forgets; it is what the company pays with from now on, unless it was left to pay one order (P1). */
export async function putOnFile({ em, now }: { em: EntityManager; now: Date }, { setup, account, before, method }: Placing): Promise<void> {
  const { actorId, actorName, actorTenantId, actorTenantName, address, tenantId, vendorId } = setup;
  if (before && before !== method) {
    before.remove(now);
    await em.flush();
    await enqueue(em, 'forget_method', { methodId: before.id }, `method ${before.id}`);
  }
  em.persist(Object.assign(method, { removedAt: null, forgottenAt: null, addedAt: now, addedByName: actorName }));
  const was = { method: account.method, onFile: before?.label ?? null };
  if (!setup.orderId) account.payBy(method.kind, actorName, now);
  const viewer = { id: actorId, name: actorName, vendorId, home: { id: actorTenantId, name: actorTenantName } };
  recordChange({ em, now, viewer, address: address ?? '' }, {
    action: 'paymentMethod:change', area: 'BILLING', tenantId, subject: { type: 'PaymentMethodOnFile', id: method.id, name: method.label }, before: was, after: { method: account.method, onFile: method.label },
  });
}
