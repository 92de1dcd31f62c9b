import { ticketTextSchema } from '@filiera/shared/schemas';
import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { InvalidInput, isRefusal, parseInput } from '../../platform/graphql/refusals.ts';
import { once, type UseCase } from '../../platform/graphql/use-case.ts';
import { translate } from '../../platform/i18n/translate.ts';
import { Deactivation, findTenant, isBlocked, subjectOf, tenantPolicy } from '../tenants/index.ts';
import { beginTicket } from './begin-ticket.ts';
import { findRequest } from './find-request.ts';
import { rememberedTicket } from './remembered-ticket.ts';
import { AlreadyRequested, StillBlocked } from './ticket-refusals.ts';
import { Ticket } from './ticket.entity.ts';

@InputType({ description: 'Which deactivation, and why (T6).' })
export class RequestDeactivationInput {
  @Field(() => ID, { description: 'The company.' })
  tenantId!: string;

  @Field(() => Deactivation, { description: 'Of the partner\'s features, or of the whole account.' })
  deactivation!: Deactivation;

  @Field(() => String, { description: 'Why, for whoever approves.' })
  text!: string;

  @Field(() => String, { description: 'The same key does it once (S13).' })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The deactivation waits for the account manager.' })
export class RequestDeactivationPayload {
  @Field(() => Ticket, { description: 'The request.' })
  ticket!: Ticket;
}

const RequestDeactivationResult = createUnionType({
  name: 'RequestDeactivationResult', description: 'The request, or why there is none.', types: () => [RequestDeactivationPayload, InvalidInput, AlreadyRequested, StillBlocked] as const,
});
type Result = RequestDeactivationPayload | InvalidInput | AlreadyRequested | StillBlocked;

/** Asks to become a customer, or to be closed, once nothing stands in the way (T6). */
export async function requestDeactivation(useCase: UseCase, { tenantId, deactivation, text }: RequestDeactivationInput): Promise<Result> {
  const { em, viewer, language } = useCase;
  const tenant = await findTenant(em, viewer, tenantId);
  tenantPolicy.authorize(viewer, deactivation === 'PARTNER' ? 'tenant:deactivatePartner' : 'tenant:close', subjectOf(tenant));
  const kind = deactivation === 'PARTNER' ? 'DEACTIVATE_PARTNER' : 'CLOSE_ACCOUNT';
  const waiting = await findRequest(useCase, tenant, kind);
  if (waiting) return AlreadyRequested.of(waiting, useCase);
  if (await isBlocked(em, tenant, deactivation)) return StillBlocked.of(tenant, useCase);

  const reason = parseInput(ticketTextSchema, { text }, language);
  if (isRefusal(reason)) return reason;
  const ticket = await beginTicket(useCase, tenant, {
    category: deactivation === 'PARTNER' ? 'PARTNERSHIP' : 'COMPANY', subject: translate(language, `ticket.deactivation.${deactivation}`, { company: tenant.name }).slice(0, 120), text: reason.text,
    changes: [{ kind, field: null, replaces: null, proposes: null }],
  });
  return Object.assign(new RequestDeactivationPayload(), { ticket });
}

@Resolver()
export class RequestDeactivationResolver {
  @Mutation(() => RequestDeactivationResult, { description: 'Asks to become a customer, or to be closed (T6).' })
  requestDeactivation(@Arg('input', () => RequestDeactivationInput, { description: 'Which, and why.' }) input: RequestDeactivationInput, @Ctx() context: Context): Promise<Result> {
    return once(context, input.idempotencyKey, 'requestDeactivation', input, rememberedTicket(RequestDeactivationPayload), (useCase) => requestDeactivation(useCase, input));
  }
}
