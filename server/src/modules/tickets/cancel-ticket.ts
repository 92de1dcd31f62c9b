import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { isRefusal } from '../../platform/graphql/refusals.ts';
import { once, type UseCase } from '../../platform/graphql/use-case.ts';
import { endTicket, openTicketFor } from './end-ticket.ts';
import { rememberedTicket } from './remembered-ticket.ts';
import { TicketNotOpen } from './ticket-refusals.ts';
import { Ticket } from './ticket.entity.ts';

@InputType({ description: 'Which ticket is no longer wanted.' })
export class CancelTicketInput {
  @Field(() => ID, { description: 'Which ticket.' })
  ticketId!: string;

  @Field(() => String, { description: 'The same key does it once (S13).' })
  idempotencyKey!: string;
}

@ObjectType({ description: 'It is withdrawn.' })
export class CancelTicketPayload {
  @Field(() => Ticket, { description: 'As it stands now.' })
  ticket!: Ticket;
}

const CancelTicketResult = createUnionType({ name: 'CancelTicketResult', description: 'The ticket, or how it stands instead.', types: () => [CancelTicketPayload, TicketNotOpen] as const });

/** Withdraws a ticket: what it prepared is never made. */
export async function cancelTicket(useCase: UseCase, { ticketId }: CancelTicketInput): Promise<CancelTicketPayload | TicketNotOpen> {
  const found = await openTicketFor(useCase, ticketId, 'ticket:cancel');
  if (isRefusal(found)) return found;
  await endTicket(useCase, found, { action: 'ticket:cancel', letter: 'ticketCancelled', state: 'CANCELLED' });
  return Object.assign(new CancelTicketPayload(), { ticket: found.ticket });
}

@Resolver()
export class CancelTicketResolver {
  @Mutation(() => CancelTicketResult, { description: 'Withdraws a ticket.' })
  cancelTicket(@Arg('input', () => CancelTicketInput, { description: 'Which ticket.' }) input: CancelTicketInput, @Ctx() context: Context): Promise<CancelTicketPayload | TicketNotOpen> {
    return once(context, input.idempotencyKey, 'cancelTicket', input, rememberedTicket(CancelTicketPayload), (useCase) => cancelTicket(useCase, input));
  }
}
