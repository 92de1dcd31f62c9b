import { z } from 'zod';
import { task, type Work } from '../../platform/jobs/task.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { finishSetup } from './finish-setup.ts';
import { paymentChanged } from './payment-changed.ts';
import { PaymentMethodOnFile } from './payment-method-on-file.entity.ts';
import { type PaymentParts } from './payment-parts.ts';
import { WebhookEvent } from './webhook-event.entity.ts';

/**
 * Does what a provider's message is about: asks what is true of it. So it does not matter how often it is handled, nor in which order messages come; one about something of which
 * we know nothing is nobody's, and done.
 */
export const handleWebhook = (parts: PaymentParts) => task({
  name: 'handle_webhook',
  payload: z.object({ eventId: z.uuid() }),
  async run({ eventId }, work) {
    const event = await work.inTransaction(({ em }) => em.findOne(WebhookEvent, { id: eventId }));
    if (!event || event.handledAt) return;
    try {
      await handle(parts, work, event);
    } catch (error) {
      await note(work, eventId, null, error instanceof Error ? error.message : String(error));
      throw error;
    }
    await note(work, eventId, work.now(), null);
  },
});

function note({ inTransaction }: Work, eventId: string, handledAt: Date | null, lastError: string | null): Promise<unknown> {
  return inTransaction(({ em }) => queryIn(em, 'update webhook_event set attempts = attempts + 1, handled_at = $2, last_error = $3 where id = $1', [eventId, handledAt, lastError?.slice(0, 500) ?? null]));
}

async function handle(parts: PaymentParts, work: Work, { provider, about, ref, chargeId }: WebhookEvent): Promise<void> {
  const idOf = (text: string, values: unknown[]) => work.inTransaction(async ({ em }) => (await queryIn<{ id: string }>(em, text, values))[0]?.id);
  if (about === 'CHARGE') {
    const id = await idOf('select id from payment where provider = $1 and (provider_ref = $2 or id::text = $3)', [provider, ref, chargeId]);
    if (id) await paymentChanged(parts, work, id);
  } else if (about === 'SETUP') {
    const id = await idOf('select id from payment_method_setup where provider = $1 and setup_ref = $2', [provider, ref]);
    if (id) await finishSetup(parts, work, id);
  } else if (about === 'METHOD') {
    const id = await idOf('select id from payment_method_on_file where provider = $1 and method_ref = $2 and removed_at is null', [provider, ref]);
    if (id) await methodChanged(parts, work, id);
  }
}

/** A bank may have given its card another end, or the provider may have it no more. */
async function methodChanged({ providers }: PaymentParts, work: Work, id: string): Promise<void> {
  const found = await work.inTransaction(({ em }) => em.findOne(PaymentMethodOnFile, { id }));
  const provider = found && providers[found.kind];
  if (!found || !provider) return;
  const now = await provider.readMethod(found.methodRef);
  if (now && 'state' in now) throw new Error(`${provider.name} cannot be asked: ${now.reason}`);
  await work.inCompany(found.tenantId, async ({ em, now: at }) => {
    const method = await em.findOneOrFail(PaymentMethodOnFile, { id });
    if (now) method.learn(now);
    else Object.assign(method, { removedAt: at, forgottenAt: at });
  });
}
