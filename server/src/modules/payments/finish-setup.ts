import { LockMode } from '@mikro-orm/core';
import { type EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { notFound } from '../../platform/graphql/errors.ts';
import { task, type Work } from '../../platform/jobs/task.ts';
import { newId } from '../../platform/orm/new-id.ts';
import { type SetupOutcome, type StoredMethod } from '../../platform/payment/payment-provider.ts';
import { BillingAccount } from './billing-account.entity.ts';
import { PaymentMethodOnFile } from './payment-method-on-file.entity.ts';
import { PaymentMethodSetup } from './payment-method-setup.entity.ts';
import { type PaymentParts } from './payment-parts.ts';
import { putOnFile } from './put-on-file.ts';

/** A provider's page is open for a day; nobody comes back from it after that. */
const openMs = 25 * 3_600_000;

/** Learns what became of somebody who went to the provider's page. */
export const finishSetupTask = (parts: PaymentParts) => task({ name: 'finish_setup', payload: z.object({ setupId: z.uuid() }), run: ({ setupId }, work) => finishSetup(parts, work, setupId) });

/**
 * Asks the provider, and keeps what was left there: it takes the place of what was on file of its kind, and is what the company pays with from now on. Left to pay one order,
 * it is tried on that first: what is on file stays until a charge with it has succeeded (P1). Whatever does not succeed leaves everything as it was. @throws when the provider cannot be asked, so that it is tried again
 */
export async function finishSetup({ providers, hooks }: PaymentParts, work: Work, setupId: string): Promise<void> {
  const setup = await work.inTransaction(({ em }) => em.findOne(PaymentMethodSetup, { id: setupId }));
  if (!setup?.setupRef || setup.state !== 'OPEN') return;
  const provider = providers[setup.kind];
  if (!provider) throw new Error(`no provider keeps a ${setup.kind}: its settings are missing`);
  const outcome = await provider.readSetup(setup.setupRef, setupId);
  if (outcome.state === 'UNAVAILABLE') throw new Error(`${provider.name} cannot be asked: ${outcome.reason}`);
  await work.inCompany(setup.tenantId, async ({ em, now }) => {
    const method = await record(em, now, setupId, outcome);
    await em.flush();
    const { orderId, kind, language } = setup;
    if (method && orderId) for (const hook of hooks) await hook.left?.({ em, now }, { orderId, kind, language, method });
  });
}

/** @returns what was left, where that was not known before */
async function record(em: EntityManager, now: Date, setupId: string, outcome: Exclude<SetupOutcome, { state: 'UNAVAILABLE' }>): Promise<PaymentMethodOnFile | undefined> {
  const setup = await em.findOneOrFail(PaymentMethodSetup, { id: setupId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (setup.state !== 'OPEN') return undefined;
  if (outcome.state === 'SUCCEEDED') return keep(em, now, setup, outcome.method);
  setup.askedAt = now;
  if (outcome.state === 'FAILED') setup.fail(outcome.code, now);
  else if (now.getTime() - setup.startedAt.getTime() > openMs) setup.fail('CANCELLED', now);
  return undefined;
}

async function keep(em: EntityManager, now: Date, setup: PaymentMethodSetup, left: StoredMethod): Promise<PaymentMethodOnFile> {
  const { tenantId, vendorId, kind, provider, actorName } = setup;
  // Of two that come to an end at once, one waits here for the other.
  const account = await em.findOne(BillingAccount, { id: tenantId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!account) throw notFound();
  const before = await em.findOne(PaymentMethodOnFile, { tenantId, kind, removedAt: null });
  // A provider may know an account again that it knew before.
  const known = await em.findOne(PaymentMethodOnFile, { provider, methodRef: left.ref });
  if (known && known.tenantId !== tenantId) throw new Error(`${provider} calls the methods of two companies ${left.ref}`);
  const method = known ?? Object.assign(new PaymentMethodOnFile(), { id: newId(now), tenantId, vendorId, kind, provider });
  method.learn(left);
  setup.succeed(now);
  if (setup.orderId && before && before !== known) {
    Object.assign(method, { removedAt: now, forgottenAt: null, addedAt: now, addedByName: actorName });
    await em.persist(method).flush();
    setup.triedMethodId = method.id;
    return method;
  }
  await putOnFile({ em, now }, { setup, account, before, method });
  return method;
}
