import { ticketTextSchema } from '@filiera/shared/schemas';
import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { InvalidInput, isRefusal, parseInput } from '../../platform/graphql/refusals.ts';
import { once, type UseCase } from '../../platform/graphql/use-case.ts';
import { recordChange } from '../audit/index.ts';
import { lockTicket } from './find-ticket.ts';
import { rememberedTicket } from './remembered-ticket.ts';
import { tellReaders } from './tell-readers.ts';
import { TicketNotOpen } from './ticket-refusals.ts';
import { Ticket } from './ticket.entity.ts';
import { areasOf, ticketPolicy } from './ticket.policy.ts';
import { writeMessage } from './write-message.ts';

@InputType({ description: 'An answer, from either side.' })
export class ReplyToTicketInput {
  @Field(() => ID, { description: 'Which ticket.' })
  ticketId!: string;

  @Field(() => String, { description: 'The words.' })
  text!: string;

  @Field(() => [ID], { nullable: true, description: 'Files that were uploaded for it, to `/attachments`.' })
  attachmentIds?: string[] | null;

  @Field(() => String, { description: 'The same key does it once (S13).' })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The answer was sent.' })
export class ReplyToTicketPayload {
  @Field(() => Ticket, { description: 'As it stands now.' })
  ticket!: Ticket;
}

const ReplyToTicketResult = createUnionType({ name: 'ReplyToTicketResult', description: 'The ticket, or why nothing was sent.', types: () => [ReplyToTicketPayload, InvalidInput, TicketNotOpen] as const });
type Result = ReplyToTicketPayload | InvalidInput | TicketNotOpen;

/** Answers a ticket; it waits for the other side from then on, and the other side gets a mail. */
export async function replyToTicket(useCase: UseCase, { ticketId, text, attachmentIds }: ReplyToTicketInput): Promise<Result> {
  const { viewer, now, language } = useCase;
  const { ticket, tenant, facts } = await lockTicket(useCase, ticketId);
  const areas = areasOf(ticket.category);
  ticketPolicy.authorizeRole(viewer, 'ticket:reply', facts, areas);
  if (!ticketPolicy.permits(viewer, 'ticket:reply', facts, areas)) return TicketNotOpen.of(ticket, useCase);

  const wanted = parseInput(ticketTextSchema, { text }, language);
  if (isRefusal(wanted)) return wanted;
  const { state: before } = ticket;
  ticket.answered(viewer, viewer.home.id !== tenant.id, now);
  const message = await writeMessage(useCase, ticket, wanted.text, attachmentIds ?? []);
  recordChange(useCase, { action: 'ticket:reply', area: ticket.area, tenantId: tenant.id, subject: { type: 'Ticket', id: ticket.id, name: ticket.subject }, before: { state: before }, after: { state: ticket.state } });
  await tellReaders(useCase, 'ticketAnswered', { ticket, tenant, event: message.id, text: wanted.text });
  return Object.assign(new ReplyToTicketPayload(), { ticket });
}

@Resolver()
export class ReplyToTicketResolver {
  @Mutation(() => ReplyToTicketResult, { description: 'Answers a ticket.' })
  replyToTicket(@Arg('input', () => ReplyToTicketInput, { description: 'The answer.' }) input: ReplyToTicketInput, @Ctx() context: Context): Promise<Result> {
    return once(context, input.idempotencyKey, 'replyToTicket', input, rememberedTicket(ReplyToTicketPayload), (useCase) => replyToTicket(useCase, input));
  }
}
