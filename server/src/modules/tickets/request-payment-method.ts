import { ticketTextSchema } from '@filiera/shared/schemas';
import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { notFound } from '../../platform/graphql/errors.ts';
import { FieldIssue, InvalidInput, isRefusal, parseInput } from '../../platform/graphql/refusals.ts';
import { once, type UseCase } from '../../platform/graphql/use-case.ts';
import { translate } from '../../platform/i18n/translate.ts';
import { BillingAccount, PaymentMethod } from '../payments/index.ts';
import { findTenant, subjectOf, tenantPolicy } from '../tenants/index.ts';
import { beginTicket } from './begin-ticket.ts';
import { findRequest } from './find-request.ts';
import { rememberedTicket } from './remembered-ticket.ts';
import { AlreadyRequested } from './ticket-refusals.ts';
import { Ticket } from './ticket.entity.ts';

@InputType({ description: 'A payment method that is not one\'s own to switch to (P1).' })
export class RequestPaymentMethodInput {
  @Field(() => ID, { description: 'The company.' })
  tenantId!: string;

  @Field(() => PaymentMethod, { description: 'BANK_TRANSFER; card and PayPal need no request.' })
  method!: PaymentMethod;

  @Field(() => String, { description: 'Why, for whoever approves.' })
  text!: string;

  @Field(() => String, { description: 'The same key does it once (S13).' })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The change waits for the account manager.' })
export class RequestPaymentMethodPayload {
  @Field(() => Ticket, { description: 'The request.' })
  ticket!: Ticket;
}

const RequestPaymentMethodResult = createUnionType({
  name: 'RequestPaymentMethodResult', description: 'The request, or why there is none.', types: () => [RequestPaymentMethodPayload, InvalidInput, AlreadyRequested] as const,
});
type Result = RequestPaymentMethodPayload | InvalidInput | AlreadyRequested;

/** Asks for a payment method that goes by ticket: any but card and PayPal (P1). */
export async function requestPaymentMethod(useCase: UseCase, { tenantId, method, text }: RequestPaymentMethodInput): Promise<Result> {
  const { em, viewer, language } = useCase;
  const tenant = await findTenant(em, viewer, tenantId);
  tenantPolicy.authorize(viewer, 'paymentMethod:change', subjectOf(tenant));
  const waiting = await findRequest(useCase, tenant, 'PAYMENT_METHOD');
  if (waiting) return AlreadyRequested.of(waiting, useCase);
  const account = await em.findOne(BillingAccount, { id: tenant.id });
  if (!account) throw notFound();

  const reason = parseInput(ticketTextSchema, { text }, language);
  if (isRefusal(reason)) return reason;
  const issue = method !== 'BANK_TRANSFER' ? 'paymentMethod.selfService' : account.method === method ? 'unchanged' : null;
  if (issue) return InvalidInput.of([FieldIssue.of(['method'], issue, language)], language);

  const ticket = await beginTicket(useCase, tenant, {
    category: 'BILLING', subject: translate(language, 'ticket.paymentMethod', { company: tenant.name }).slice(0, 120), text: reason.text,
    changes: [{ kind: 'PAYMENT_METHOD', field: null, replaces: account.method, proposes: method }],
  });
  return Object.assign(new RequestPaymentMethodPayload(), { ticket });
}

@Resolver()
export class RequestPaymentMethodResolver {
  @Mutation(() => RequestPaymentMethodResult, { description: 'Asks for a payment method that goes by ticket (P1).' })
  requestPaymentMethod(@Arg('input', () => RequestPaymentMethodInput, { description: 'Which, and why.' }) input: RequestPaymentMethodInput, @Ctx() context: Context): Promise<Result> {
    return once(context, input.idempotencyKey, 'requestPaymentMethod', input, rememberedTicket(RequestPaymentMethodPayload), (useCase) => requestPaymentMethod(useCase, input));
  }
}
