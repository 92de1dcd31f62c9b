import { z } from 'zod';
import { task } from '../../platform/jobs/task.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { PaymentMethodOnFile } from './payment-method-on-file.entity.ts';
import { type PaymentParts } from './payment-parts.ts';

/** Lets the provider forget what is no longer on file. */
export const forgetMethod = ({ providers }: PaymentParts) => task({
  name: 'forget_method',
  payload: z.object({ methodId: z.uuid() }),
  async run({ methodId }, { inTransaction }) {
    const method = await inTransaction(({ em }) => em.findOne(PaymentMethodOnFile, { id: methodId }));
    // It may be on file again by now.
    if (!method?.removedAt || method.forgottenAt) return;
    const outcome = await providers[method.kind]?.removeMethod(method.methodRef);
    if (outcome?.state !== 'SUCCEEDED') throw new Error(`${method.provider} has not forgotten the method ${methodId}: ${outcome?.reason ?? 'its settings are missing'}`);
    await inTransaction(({ em, now }) => queryIn(em, 'update payment_method_on_file set forgotten_at = $2 where id = $1 and removed_at is not null', [methodId, now]));
  },
});
