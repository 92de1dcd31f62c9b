import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { InvalidInput, isRefusal } from '../../platform/graphql/refusals.ts';
import { once, type UseCase } from '../../platform/graphql/use-case.ts';
import { applyChanges } from './apply-changes.ts';
import { endTicket, openTicketFor } from './end-ticket.ts';
import { rememberedTicket } from './remembered-ticket.ts';
import { ChangeOutdated, StillBlocked, TicketNotOpen } from './ticket-refusals.ts';
import { Ticket } from './ticket.entity.ts';

@InputType({ description: 'Which request is approved.' })
export class ApproveTicketInput {
  @Field(() => ID, { description: 'Which ticket.' })
  ticketId!: string;

  @Field(() => String, { description: 'The same key does it once (S13).' })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The request is approved, and what it asked for is done.' })
export class ApproveTicketPayload {
  @Field(() => Ticket, { description: 'As it stands now.' })
  ticket!: Ticket;
}

const ApproveTicketResult = createUnionType({
  name: 'ApproveTicketResult', description: 'The ticket, or why nothing was done.', types: () => [ApproveTicketPayload, TicketNotOpen, ChangeOutdated, StillBlocked, InvalidInput] as const,
});
type Result = ApproveTicketPayload | TicketNotOpen | ChangeOutdated | StillBlocked | InvalidInput;

/** Approves a request and makes what it prepared, in one transaction: both are done, or neither (A2, P1, T6). Of two who approve at once one does. */
export async function approveTicket(useCase: UseCase, { ticketId }: ApproveTicketInput): Promise<Result> {
  const found = await openTicketFor(useCase, ticketId, 'ticket:approve');
  if (isRefusal(found)) return found;
  const refusal = await applyChanges(useCase, found.tenant, found.changes);
  if (refusal) return refusal;

  await endTicket(useCase, found, { action: 'ticket:approve', letter: 'ticketApproved', state: 'APPROVED' });
  return Object.assign(new ApproveTicketPayload(), { ticket: found.ticket });
}

@Resolver()
export class ApproveTicketResolver {
  @Mutation(() => ApproveTicketResult, { description: 'Approves what a ticket asks for, and does it.' })
  approveTicket(@Arg('input', () => ApproveTicketInput, { description: 'Which request.' }) input: ApproveTicketInput, @Ctx() context: Context): Promise<Result> {
    return once(context, input.idempotencyKey, 'approveTicket', input, rememberedTicket(ApproveTicketPayload), (useCase) => approveTicket(useCase, input));
  }
}
