import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { isRefusal } from '../../platform/graphql/refusals.ts';
import { inTransaction, type UseCase } from '../../platform/graphql/use-case.ts';
import { recordChange } from '../audit/index.ts';
import { openTicketFor } from './end-ticket.ts';
import { TicketNotOpen } from './ticket-refusals.ts';
import { Ticket } from './ticket.entity.ts';
import { TicketPriority } from './ticket.enums.ts';

@InputType({ description: 'How soon a ticket needs its answer.' })
export class SetTicketPriorityInput {
  @Field(() => ID, { description: 'Which ticket.' })
  ticketId!: string;

  @Field(() => TicketPriority, { description: 'How soon.' })
  priority!: TicketPriority;
}

@ObjectType({ description: 'The priority is set.' })
export class SetTicketPriorityPayload {
  @Field(() => Ticket, { description: 'As it stands now.' })
  ticket!: Ticket;
}

const SetTicketPriorityResult = createUnionType({ name: 'SetTicketPriorityResult', description: 'The ticket, or how it stands instead.', types: () => [SetTicketPriorityPayload, TicketNotOpen] as const });

/** Says how soon a ticket needs its answer. */
export async function setTicketPriority(useCase: UseCase, { ticketId, priority }: SetTicketPriorityInput): Promise<SetTicketPriorityPayload | TicketNotOpen> {
  const found = await openTicketFor(useCase, ticketId, 'ticket:setPriority');
  if (isRefusal(found)) return found;
  const { ticket, tenant } = found;
  if (ticket.priority !== priority) {
    recordChange(useCase, { action: 'ticket:setPriority', area: ticket.area, tenantId: tenant.id, subject: { type: 'Ticket', id: ticket.id, name: ticket.subject }, before: { priority: ticket.priority }, after: { priority } });
    ticket.priority = priority;
  }
  return Object.assign(new SetTicketPriorityPayload(), { ticket });
}

@Resolver()
export class SetTicketPriorityResolver {
  @Mutation(() => SetTicketPriorityResult, { description: 'Sets a ticket\'s priority.' })
  setTicketPriority(@Arg('input', () => SetTicketPriorityInput, { description: 'Which, and how soon.' }) input: SetTicketPriorityInput, @Ctx() context: Context): Promise<SetTicketPriorityPayload | TicketNotOpen> {
    return inTransaction(context, (useCase) => setTicketPriority(useCase, input));
  }
}
