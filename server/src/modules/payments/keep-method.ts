import { LockMode } from '@mikro-orm/core';
import { type EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { enqueue } from '../../platform/jobs/enqueue.ts';
import { task } from '../../platform/jobs/task.ts';
import { BillingAccount } from './billing-account.entity.ts';
import { PaymentMethodOnFile } from './payment-method-on-file.entity.ts';
import { PaymentMethodSetup } from './payment-method-setup.entity.ts';
import { type Payment } from './payment.entity.ts';
import { putOnFile } from './put-on-file.ts';

/** A charge settled its order: if what was charged was left for that alone, it goes on file, by a job, which waits for whoever changes what is on file and holds no order. */
export async function keepTried(em: EntityManager, { tenantId, method: { id: triedMethodId } }: Payment): Promise<void> {
  const setup = await em.findOne(PaymentMethodSetup, { tenantId, triedMethodId });
  if (setup) await enqueue(em, 'keep_method', { setupId: setup.id }, `keep ${setup.id}`);
}

/** Puts on file what was tried. What the provider has forgotten, and what something was left after that is to stay, remains off it. */
export const keepMethod = task({
  name: 'keep_method',
  payload: z.object({ setupId: z.uuid() }),
  async run({ setupId }, work) {
    const found = await work.inTransaction(({ em }) => em.findOne(PaymentMethodSetup, { id: setupId }));
    if (!found) return;
    await work.inCompany(found.tenantId, async ({ em, now }) => {
      const account = await em.findOneOrFail(BillingAccount, { id: found.tenantId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
      const setup = await em.findOneOrFail(PaymentMethodSetup, { id: setupId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
      const method = setup.triedMethodId ? await em.findOne(PaymentMethodOnFile, { id: setup.triedMethodId, forgottenAt: null }) : null;
      if (!method) return;
      const before = await em.findOne(PaymentMethodOnFile, { tenantId: setup.tenantId, kind: setup.kind, removedAt: null });
      setup.triedMethodId = null;
      if (!before || before.addedAt <= method.addedAt) await putOnFile({ em, now }, { setup, account, before, method });
    });
  },
});
