import { LockMode } from '@mikro-orm/core';
import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { notFound } from '../../platform/graphql/errors.ts';
import { refuse } from '../../platform/graphql/refusals.ts';
import { inTransaction, type UseCase } from '../../platform/graphql/use-case.ts';
import { recordChange } from '../audit/index.ts';
import { findTenant, subjectOf, tenantPolicy } from '../tenants/index.ts';
import { BillingAccount } from './billing-account.entity.ts';
import { MethodOnFileKind } from './payment.enums.ts';
import { PaymentMethodOnFile } from './payment-method-on-file.entity.ts';
import { PaymentMethodNotOnFile } from './payment-refusals.ts';

@InputType({ description: 'Which of the methods on file is to be used.' })
export class SwitchPaymentMethodInput {
  @Field(() => ID, { description: 'The company.' })
  tenantId!: string;

  @Field(() => MethodOnFileKind, { description: 'The card, or the PayPal account; any other method goes by ticket (P1).' })
  kind!: MethodOnFileKind;
}

@ObjectType({ description: 'What the company pays with from now on.' })
export class SwitchPaymentMethodPayload {
  @Field(() => BillingAccount, { description: 'Its Pagamento.' })
  billingAccount!: BillingAccount;
}

const SwitchPaymentMethodResult = createUnionType({ name: 'SwitchPaymentMethodResult', description: 'The method in use, or why it is not.', types: () => [SwitchPaymentMethodPayload, PaymentMethodNotOnFile] as const });
type Result = SwitchPaymentMethodPayload | PaymentMethodNotOnFile;

/** Pays by what is on file from now on (P1): to a card or to PayPal one switches by oneself, and to nothing else. */
export async function switchPaymentMethod(useCase: UseCase, { tenantId, kind }: SwitchPaymentMethodInput): Promise<Result> {
  const { em, viewer, now, language } = useCase;
  const tenant = await findTenant(em, viewer, tenantId);
  tenantPolicy.authorize(viewer, 'paymentMethod:change', subjectOf(tenant));
  const account = await em.findOne(BillingAccount, { id: tenant.id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!account) throw notFound();
  const method = await em.findOne(PaymentMethodOnFile, { tenantId: tenant.id, kind, removedAt: null });
  if (!method) return refuse(PaymentMethodNotOnFile, 'PAYMENT_METHOD_NOT_ON_FILE', language, { path: ['kind'] });

  const before = { method: account.method };
  if (account.method !== kind) {
    account.payBy(kind, viewer.name, now);
    recordChange(useCase, { action: 'paymentMethod:change', area: 'BILLING', tenantId: tenant.id, subject: { type: 'PaymentMethodOnFile', id: method.id, name: method.label }, before, after: { method: kind } });
  }
  return Object.assign(new SwitchPaymentMethodPayload(), { billingAccount: account });
}

@Resolver()
export class SwitchPaymentMethodResolver {
  @Mutation(() => SwitchPaymentMethodResult, { description: 'Pays by the card or the PayPal account that is on file.' })
  switchPaymentMethod(@Arg('input', () => SwitchPaymentMethodInput, { description: 'Which.' }) input: SwitchPaymentMethodInput, @Ctx() context: Context): Promise<Result> {
    return inTransaction(context, (useCase) => switchPaymentMethod(useCase, input));
  }
}
