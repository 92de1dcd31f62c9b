import { payoutSchema } from '@filiera/shared/schemas';
import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { FieldIssue, InvalidInput, isRefusal, parseInput } from '../../platform/graphql/refusals.ts';
import { rememberedByIds } from '../../platform/graphql/remembered-by-ids.ts';
import { GraphQLDay, GraphQLSafeInteger } from '../../platform/graphql/scalars.ts';
import { once, type UseCase } from '../../platform/graphql/use-case.ts';
import { newId } from '../../platform/orm/new-id.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { recordChange } from '../audit/index.ts';
import { dayOf } from '../orders/index.ts';
import { lockBalances } from '../payments/index.ts';
import { CompanyProfile } from '../profiles/index.ts';
import { findTenant, subjectOf } from '../tenants/index.ts';
import { CashbackPayout } from './cashback-payout.entity.ts';
import { cashbackPolicy } from './cashback.policy.ts';
import { cashbackOf, NotEnoughCashback } from './not-enough-cashback.ts';
import { tellPayout } from './tell-payout.ts';

@InputType({ description: 'The partner\'s own invoice for its cashback, and where it is to go.' })
export class RequestPayoutInput {
  @Field(() => ID, { description: 'The partner.' })
  tenantId!: string;

  @Field(() => String, { description: 'Number of its invoice, at most 20 characters.' })
  invoiceNumber!: string;

  @Field(() => GraphQLDay, { description: 'Its date, not in the future.' })
  invoiceDate!: string;

  @Field(() => GraphQLSafeInteger, { description: 'Its base: what leaves the account, in minor units.' })
  netMinor!: number;

  @Field(() => GraphQLSafeInteger, { description: 'Its VAT, which is transferred besides; 0 for none.' })
  vatMinor!: number;

  @Field(() => String, { description: 'Whose account it is, as its bank knows them.' })
  holder!: string;

  @Field(() => String, { description: 'IBAN; spaces are taken out (A3).' })
  iban!: string;

  @Field(() => String, { nullable: true, description: 'BIC of its bank.' })
  bic?: string | null;

  @Field(() => String, { description: 'Of the sender\'s making, 8 to 200 characters: under one key it is asked for once (S13).' })
  idempotencyKey!: string;
}

@ObjectType({ description: 'It is set aside, and the vendor decides.' })
export class RequestPayoutPayload {
  @Field(() => CashbackPayout, { description: 'The payout.' })
  payout!: CashbackPayout;
}

const RequestPayoutResult = createUnionType({ name: 'RequestPayoutResult', description: 'The payout, or why it was not asked for.', types: () => [RequestPayoutPayload, NotEnoughCashback, InvalidInput] as const });
type Result = RequestPayoutPayload | NotEnoughCashback | InvalidInput;

/** A partner asks for its cashback against the invoice that it wrote itself; what is asked for is set aside at once, so that nothing is promised twice (P10). */
export async function requestPayout(useCase: UseCase, { tenantId, idempotencyKey: _key, ...input }: RequestPayoutInput): Promise<Result> {
  const { em, viewer, now, language } = useCase;
  const tenant = await findTenant(em, viewer, tenantId);
  cashbackPolicy.authorize(viewer, 'cashback:requestPayOut', { ...subjectOf(tenant), state: null });
  const wanted = parseInput(payoutSchema, input, language);
  if (isRefusal(wanted)) return wanted;
  const { timeZone } = await em.findOneOrFail(CompanyProfile, { id: tenant.id });
  const today = dayOf(now, timeZone);
  if (wanted.invoiceDate > today) return InvalidInput.of([FieldIssue.of(['invoiceDate'], 'payout.inFuture', language)], language);

  await lockBalances(useCase);
  const { invoiceNumber, invoiceDate, netMinor, vatMinor, holder, iban, bic } = wanted;
  if ((await em.count(CashbackPayout, { tenant: tenant.id, invoiceNumber, invoiceDate, state: { $ne: 'REFUSED' } })) > 0) return InvalidInput.of([FieldIssue.of(['invoiceNumber'], 'payout.known', language)], language);
  const balance = await cashbackOf(useCase, tenant.id, 'EUR');
  if (netMinor > balance.minor) return NotEnoughCashback.of(balance, ['netMinor'], useCase);

  const id = newId(now);
  await queryIn(em, 'select request_payout($1, $2)', [JSON.stringify({
    id, tenant_id: tenant.id, invoice_number: invoiceNumber, invoice_date: invoiceDate, holder, iban, bic, requested_by_name: viewer.name,
    net_minor: netMinor, net_currency: balance.currency, vat_minor: vatMinor, vat_currency: balance.currency, total_minor: netMinor + vatMinor, total_currency: balance.currency,
  }), now]);
  const payout = await em.findOneOrFail(CashbackPayout, { id });
  recordChange(useCase, { action: 'cashback:requestPayOut', area: 'BILLING', tenantId: tenant.id, subject: { type: 'CashbackPayout', id, name: invoiceNumber }, after: { state: payout.state } });
  await tellPayout(useCase, payout, tenant.name, 'payoutRequested');
  return Object.assign(new RequestPayoutPayload(), { payout });
}

@Resolver()
export class RequestPayoutResolver {
  @Mutation(() => RequestPayoutResult, { description: 'Asks for cashback to be paid out, against one\'s own invoice (P10).' })
  requestPayout(@Arg('input', () => RequestPayoutInput, { description: 'How much, against which invoice, and where to.' }) input: RequestPayoutInput, @Ctx() context: Context): Promise<Result> {
    return once(context, input.idempotencyKey, 'requestPayout', input, rememberedByIds(RequestPayoutPayload), (useCase) => requestPayout(useCase, input));
  }
}
