import { LockMode } from '@mikro-orm/core';
import { paymentTermsSchema } from '@filiera/shared/schemas';
import { Arg, createUnionType, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { notFound } from '../../platform/graphql/errors.ts';
import { InvalidInput, isRefusal, parseInput } from '../../platform/graphql/refusals.ts';
import { inTransaction, type UseCase } from '../../platform/graphql/use-case.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { recordChange } from '../audit/index.ts';
import { findTenant, subjectOf, tenantPolicy } from '../tenants/index.ts';
import { BillingAccount } from './billing-account.entity.ts';

@InputType({ description: 'How long a company has to pay.' })
export class GrantPaymentTermsInput {
  @Field(() => ID, { description: 'The company.' })
  tenantId!: string;

  @Field(() => Int, { description: 'Days from the invoice, a year at most; 0 is paid in advance.' })
  days!: number;
}

@ObjectType({ description: 'From the next order or renewal on; what is ordered keeps its day.' })
export class GrantPaymentTermsPayload {
  @Field(() => BillingAccount, { description: 'Its Pagamento.' })
  billingAccount!: BillingAccount;
}

const GrantPaymentTermsResult = createUnionType({ name: 'GrantPaymentTermsResult', description: 'The terms as they are now, or why they are as before.', types: () => [GrantPaymentTermsPayload, InvalidInput] as const });
type Result = GrantPaymentTermsPayload | InvalidInput;

/** Only the vendor says how long a company has to pay (P2); the database lets nobody else. Said again it changes nothing. */
export async function grantPaymentTerms(useCase: UseCase, { tenantId, days }: GrantPaymentTermsInput): Promise<Result> {
  const { em, viewer, language } = useCase;
  const tenant = await findTenant(em, viewer, tenantId);
  tenantPolicy.authorize(viewer, 'paymentTerms:grant', subjectOf(tenant));
  const account = await em.findOne(BillingAccount, { id: tenant.id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!account) throw notFound();
  const wanted = parseInput(paymentTermsSchema, { days }, language);
  if (isRefusal(wanted)) return wanted;

  const before = { paymentTermsDays: account.paymentTermsDays };
  if (before.paymentTermsDays !== wanted.days) {
    await queryIn(em, 'select grant_payment_terms($1, $2)', [tenant.id, wanted.days]);
    await em.refresh(account);
    recordChange(useCase, { action: 'paymentTerms:grant', area: 'BILLING', tenantId: tenant.id, subject: { type: 'BillingAccount', id: tenant.id, name: tenant.name }, before, after: { paymentTermsDays: wanted.days } });
  }
  return Object.assign(new GrantPaymentTermsPayload(), { billingAccount: account });
}

@Resolver()
export class GrantPaymentTermsResolver {
  @Mutation(() => GrantPaymentTermsResult, { description: 'Says how long a company has to pay (P2).' })
  grantPaymentTerms(@Arg('input', () => GrantPaymentTermsInput, { description: 'Which company, how many days.' }) input: GrantPaymentTermsInput, @Ctx() context: Context): Promise<Result> {
    return inTransaction(context, (useCase) => grantPaymentTerms(useCase, input));
  }
}
