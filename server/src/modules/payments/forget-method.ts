import { z } from 'zod';
import { task } from '../../platform/jobs/task.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { PaymentMethodOnFile } from './payment-method-on-file.entity.ts';
import { type PaymentParts } from './payment-parts.ts';

/** Whether a charge with what is not on file is under way, or has succeeded so that it goes on file. @param id SQL of the method */
export const isTried = (id: string): string => `exists (select from payment_method_setup s join payment p on p.tenant_id = s.tenant_id and p.method_id = s.tried_method_id where s.tried_method_id = ${id} and p.state in ('PROCESSING', 'REQUIRES_ACTION', 'SUCCEEDED'))`;

/** Lets the provider forget what is no longer on file. */
export const forgetMethod = ({ providers }: PaymentParts) => task({
  name: 'forget_method',
  payload: z.object({ methodId: z.uuid() }),
  async run({ methodId }, { inTransaction }) {
    const [method, tried] = await inTransaction(async ({ em }) => [await em.findOne(PaymentMethodOnFile, { id: methodId }), await queryIn(em, `select where ${isTried('$1::uuid')}`, [methodId])] as const);
    // It may be on file again by now, or be about to.
    if (!method?.removedAt || method.forgottenAt || tried.length > 0) return;
    const outcome = await providers[method.kind]?.removeMethod(method.methodRef);
    if (outcome?.state !== 'SUCCEEDED') throw new Error(`${method.provider} has not forgotten the method ${methodId}: ${outcome?.reason ?? 'its settings are missing'}`);
    await inTransaction(({ em, now }) => queryIn(em, 'update payment_method_on_file set forgotten_at = $2 where id = $1 and removed_at is not null', [methodId, now]));
  },
});
