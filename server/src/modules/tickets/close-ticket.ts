import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { isRefusal } from '../../platform/graphql/refusals.ts';
import { once, type UseCase } from '../../platform/graphql/use-case.ts';
import { endTicket, openTicketFor } from './end-ticket.ts';
import { rememberedTicket } from './remembered-ticket.ts';
import { TicketNotOpen } from './ticket-refusals.ts';
import { Ticket } from './ticket.entity.ts';

@InputType({ description: 'Which ticket is answered.' })
export class CloseTicketInput {
  @Field(() => ID, { description: 'Which ticket.' })
  ticketId!: string;

  @Field(() => String, { description: 'The same key does it once (S13).' })
  idempotencyKey!: string;
}

@ObjectType({ description: 'It is closed; the next answer opens it again.' })
export class CloseTicketPayload {
  @Field(() => Ticket, { description: 'As it stands now.' })
  ticket!: Ticket;
}

const CloseTicketResult = createUnionType({ name: 'CloseTicketResult', description: 'The ticket, or how it stands instead.', types: () => [CloseTicketPayload, TicketNotOpen] as const });

/** Closes a ticket that prepares nothing; a request ends by its decision. */
export async function closeTicket(useCase: UseCase, { ticketId }: CloseTicketInput): Promise<CloseTicketPayload | TicketNotOpen> {
  const found = await openTicketFor(useCase, ticketId, 'ticket:close');
  if (isRefusal(found)) return found;
  await endTicket(useCase, found, { action: 'ticket:close', letter: 'ticketClosed', state: 'CLOSED' });
  return Object.assign(new CloseTicketPayload(), { ticket: found.ticket });
}

@Resolver()
export class CloseTicketResolver {
  @Mutation(() => CloseTicketResult, { description: 'Closes a ticket that was answered.' })
  closeTicket(@Arg('input', () => CloseTicketInput, { description: 'Which ticket.' }) input: CloseTicketInput, @Ctx() context: Context): Promise<CloseTicketPayload | TicketNotOpen> {
    return once(context, input.idempotencyKey, 'closeTicket', input, rememberedTicket(CloseTicketPayload), (useCase) => closeTicket(useCase, input));
  }
}
