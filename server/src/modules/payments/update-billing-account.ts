import { LockMode } from '@mikro-orm/core';
import { billingDataSchema } from '@filiera/shared/schemas';
import { Arg, createUnionType, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { refuseStale } from '../../platform/graphql/concurrent-change.ts';
import { type Context } from '../../platform/graphql/context.ts';
import { notFound } from '../../platform/graphql/errors.ts';
import { ConcurrentChange, InvalidInput, isRefusal, parseInput } from '../../platform/graphql/refusals.ts';
import { inTransaction, type UseCase } from '../../platform/graphql/use-case.ts';
import { recordChange } from '../audit/index.ts';
import { AddressInput } from '../profiles/index.ts';
import { findTenant, subjectOf, tenantPolicy } from '../tenants/index.ts';
import { BillingAccount } from './billing-account.entity.ts';

@InputType({ description: 'The whole billing data as they are to be, and the version that was read (P2). What is left empty is as in the Anagrafica.' })
export class UpdateBillingAccountInput {
  @Field(() => ID, { description: 'The company.' })
  tenantId!: string;

  @Field(() => Int, { description: 'The version that was read (A4).' })
  version!: number;

  @Field(() => String, { nullable: true, description: 'Name on invoices.' })
  invoiceName?: string | null;

  @Field(() => AddressInput, { nullable: true, description: 'Address on invoices.' })
  address?: AddressInput | null;

  @Field(() => String, { nullable: true, description: 'SDI code for invoices.' })
  sdiCode?: string | null;

  @Field(() => String, { nullable: true, description: 'PEC for invoices.' })
  pec?: string | null;

  @Field(() => String, { nullable: true, description: 'Where invoices are mailed.' })
  billingEmail?: string | null;

  @Field(() => String, { nullable: true, description: 'Purchase-order reference printed on invoices.' })
  purchaseOrderReference?: string | null;
}

@ObjectType({ description: 'The billing data as they are stored now.' })
export class UpdateBillingAccountPayload {
  @Field(() => BillingAccount, { description: 'The saved values.' })
  billingAccount!: BillingAccount;
}

const UpdateBillingAccountResult = createUnionType({ name: 'UpdateBillingAccountResult', description: 'The saved billing data, or why they were not saved.', types: () => [UpdateBillingAccountPayload, InvalidInput, ConcurrentChange] as const });
type Result = UpdateBillingAccountPayload | InvalidInput | ConcurrentChange;

/** Saves a company's billing data (P2). The payment method and the terms are not among them (P1). */
export async function updateBillingAccount(useCase: UseCase, { tenantId, version, ...input }: UpdateBillingAccountInput): Promise<Result> {
  const { em, viewer, now, language } = useCase;
  const tenant = await findTenant(em, viewer, tenantId);
  tenantPolicy.authorize(viewer, 'billingAccount:update', subjectOf(tenant));
  const account = await em.findOne(BillingAccount, { id: tenant.id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!account) throw notFound();

  const wanted = parseInput(billingDataSchema, input, language);
  if (isRefusal(wanted)) return wanted;
  const stale = refuseStale(account, version, wanted, language);
  if (stale) return stale;

  const before = account.snapshot();
  account.save(wanted, viewer.name, now);
  recordChange(useCase, { action: 'billingAccount:update', area: 'BILLING', tenantId: tenant.id, subject: { type: 'BillingAccount', id: tenant.id, name: tenant.name }, before, after: account.snapshot() });
  return Object.assign(new UpdateBillingAccountPayload(), { billingAccount: account });
}

@Resolver()
export class UpdateBillingAccountResolver {
  @Mutation(() => UpdateBillingAccountResult, { description: 'Saves a company\'s billing data.' })
  updateBillingAccount(@Arg('input', () => UpdateBillingAccountInput, { description: 'What they are to be.' }) input: UpdateBillingAccountInput, @Ctx() context: Context): Promise<Result> {
    return inTransaction(context, (useCase) => updateBillingAccount(useCase, input));
  }
}
