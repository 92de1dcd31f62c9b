import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver, createUnionType } from 'type-graphql';
import { LockMode } from '@mikro-orm/core';
import { type Context } from '../../platform/graphql/context.ts';
import { notFound } from '../../platform/graphql/errors.ts';
import { refuse, UserError } from '../../platform/graphql/refusals.ts';
import { inTransaction, type UseCase } from '../../platform/graphql/use-case.ts';
import { enqueue } from '../../platform/jobs/enqueue.ts';
import { isUuid } from '../../platform/read/cursor.ts';
import { recordChange } from '../audit/index.ts';
import { findTenant, subjectOf, tenantPolicy } from '../tenants/index.ts';
import { BillingAccount } from './billing-account.entity.ts';
import { PaymentMethodOnFile } from './payment-method-on-file.entity.ts';

@InputType({ description: 'What is not to be kept any longer.' })
export class RemovePaymentMethodInput {
  @Field(() => ID, { description: 'The method on file.' })
  paymentMethodId!: string;
}

@ObjectType({ description: 'It is no longer on file, and the provider forgets it.' })
export class RemovePaymentMethodPayload {
  @Field(() => BillingAccount, { description: 'The company\'s Pagamento.' })
  billingAccount!: BillingAccount;
}

@ObjectType({ implements: UserError, description: 'It is what the company pays with: it is replaced, or another method is chosen first.' })
export class PaymentMethodInUse extends UserError {}

const RemovePaymentMethodResult = createUnionType({ name: 'RemovePaymentMethodResult', description: 'What is left, or why it is kept.', types: () => [RemovePaymentMethodPayload, PaymentMethodInUse] as const });
type Result = RemovePaymentMethodPayload | PaymentMethodInUse;

/** Takes a card or an account off file. What the company pays with stays until something else does (P1). */
export async function removePaymentMethod(useCase: UseCase, { paymentMethodId: id }: RemovePaymentMethodInput): Promise<Result> {
  const { em, viewer, now, language } = useCase;
  const found = isUuid(id) ? await em.findOne(PaymentMethodOnFile, { id, removedAt: null }) : null;
  if (!found) throw notFound();
  const tenant = await findTenant(em, viewer, found.tenantId);
  tenantPolicy.authorize(viewer, 'paymentMethod:change', subjectOf(tenant));
  const account = await em.findOne(BillingAccount, { id: tenant.id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  // Whoever waited for the account looks again at what is on file.
  const method = await em.findOne(PaymentMethodOnFile, { id, removedAt: null }, { refresh: true });
  if (!account || !method) throw notFound();
  if (account.method === method.kind) return refuse(PaymentMethodInUse, 'PAYMENT_METHOD_IN_USE', language, { path: ['paymentMethodId'] });

  method.remove(now);
  await em.flush();
  await enqueue(em, 'forget_method', { methodId: method.id }, `method ${method.id}`);
  recordChange(useCase, { action: 'paymentMethod:change', area: 'BILLING', tenantId: tenant.id, subject: { type: 'PaymentMethodOnFile', id: method.id, name: method.label }, before: { onFile: method.label }, after: { onFile: null } });
  return Object.assign(new RemovePaymentMethodPayload(), { billingAccount: account });
}

@Resolver()
export class RemovePaymentMethodResolver {
  @Mutation(() => RemovePaymentMethodResult, { description: 'Takes a card or an account off file.' })
  removePaymentMethod(@Arg('input', () => RemovePaymentMethodInput, { description: 'Which.' }) input: RemovePaymentMethodInput, @Ctx() context: Context): Promise<Result> {
    return inTransaction(context, (useCase) => removePaymentMethod(useCase, input));
  }
}
