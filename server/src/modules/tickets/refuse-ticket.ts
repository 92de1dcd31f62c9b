import { ticketTextSchema } from '@filiera/shared/schemas';
import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { InvalidInput, isRefusal, parseInput } from '../../platform/graphql/refusals.ts';
import { once, type UseCase } from '../../platform/graphql/use-case.ts';
import { endTicket, openTicketFor } from './end-ticket.ts';
import { rememberedTicket } from './remembered-ticket.ts';
import { TicketNotOpen } from './ticket-refusals.ts';
import { Ticket } from './ticket.entity.ts';
import { writeMessage } from './write-message.ts';

@InputType({ description: 'Which request is refused, and why.' })
export class RefuseTicketInput {
  @Field(() => ID, { description: 'Which ticket.' })
  ticketId!: string;

  @Field(() => String, { description: 'Why, for whoever asked.' })
  text!: string;

  @Field(() => String, { description: 'The same key does it once (S13).' })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The request is refused.' })
export class RefuseTicketPayload {
  @Field(() => Ticket, { description: 'As it stands now.' })
  ticket!: Ticket;
}

const RefuseTicketResult = createUnionType({ name: 'RefuseTicketResult', description: 'The ticket, or why nothing was refused.', types: () => [RefuseTicketPayload, InvalidInput, TicketNotOpen] as const });
type Result = RefuseTicketPayload | InvalidInput | TicketNotOpen;

/** Refuses a request with a reason, which stands in the ticket and in the mail; what it prepared is never made. */
export async function refuseTicket(useCase: UseCase, { ticketId, text }: RefuseTicketInput): Promise<Result> {
  const found = await openTicketFor(useCase, ticketId, 'ticket:refuse');
  if (isRefusal(found)) return found;
  const wanted = parseInput(ticketTextSchema, { text }, useCase.language);
  if (isRefusal(wanted)) return wanted;

  found.ticket.spoken(useCase.viewer, useCase.now);
  await writeMessage(useCase, found.ticket, wanted.text);
  await endTicket(useCase, found, { action: 'ticket:refuse', letter: 'ticketRefused', state: 'REFUSED' }, wanted.text);
  return Object.assign(new RefuseTicketPayload(), { ticket: found.ticket });
}

@Resolver()
export class RefuseTicketResolver {
  @Mutation(() => RefuseTicketResult, { description: 'Refuses what a ticket asks for.' })
  refuseTicket(@Arg('input', () => RefuseTicketInput, { description: 'Which request, and why.' }) input: RefuseTicketInput, @Ctx() context: Context): Promise<Result> {
    return once(context, input.idempotencyKey, 'refuseTicket', input, rememberedTicket(RefuseTicketPayload), (useCase) => refuseTicket(useCase, input));
  }
}
