import { newTicketSchema } from '@filiera/shared/schemas';
import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { InvalidInput, isRefusal, parseInput } from '../../platform/graphql/refusals.ts';
import { once, type UseCase } from '../../platform/graphql/use-case.ts';
import { findTenant, subjectOf, tenantPolicy } from '../tenants/index.ts';
import { beginTicket } from './begin-ticket.ts';
import { rememberedTicket } from './remembered-ticket.ts';
import { Ticket } from './ticket.entity.ts';
import { TicketCategory, TicketPriority } from './ticket.enums.ts';
import { areasOf } from './ticket.policy.ts';

@InputType({ description: 'A question to those who look after a company.' })
export class OpenTicketInput {
  @Field(() => ID, { description: 'Whose ticket it is.' })
  tenantId!: string;

  @Field(() => TicketCategory, { description: 'What it is about.' })
  category!: TicketCategory;

  @Field(() => TicketPriority, { defaultValue: TicketPriority.NORMAL, description: 'How soon an answer is needed.' })
  priority!: TicketPriority;

  @Field(() => String, { description: 'In one line.' })
  subject!: string;

  @Field(() => String, { description: 'The words.' })
  text!: string;

  @Field(() => [ID], { nullable: true, description: 'Files that were uploaded for it, to `/attachments`.' })
  attachmentIds?: string[] | null;

  @Field(() => String, { description: 'The same key does it once (S13).' })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The ticket was opened.' })
export class OpenTicketPayload {
  @Field(() => Ticket, { description: 'The ticket.' })
  ticket!: Ticket;
}

const OpenTicketResult = createUnionType({ name: 'OpenTicketResult', description: 'The ticket, or why there is none.', types: () => [OpenTicketPayload, InvalidInput] as const });

/** Opens a ticket; those who answer for the company get a mail. */
export async function openTicket(useCase: UseCase, { tenantId, attachmentIds, ...input }: OpenTicketInput): Promise<OpenTicketPayload | InvalidInput> {
  const { em, viewer, language } = useCase;
  const tenant = await findTenant(em, viewer, tenantId);
  tenantPolicy.authorize(viewer, 'ticket:open', subjectOf(tenant), areasOf(input.category));

  const wanted = parseInput(newTicketSchema, input, language);
  if (isRefusal(wanted)) return wanted;
  return Object.assign(new OpenTicketPayload(), { ticket: await beginTicket(useCase, tenant, { ...wanted, attachmentIds: attachmentIds ?? [] }) });
}

@Resolver()
export class OpenTicketResolver {
  @Mutation(() => OpenTicketResult, { description: 'Opens a ticket.' })
  openTicket(@Arg('input', () => OpenTicketInput, { description: 'The ticket.' }) input: OpenTicketInput, @Ctx() context: Context): Promise<OpenTicketPayload | InvalidInput> {
    return once(context, input.idempotencyKey, 'openTicket', input, rememberedTicket(OpenTicketPayload), (useCase) => openTicket(useCase, input));
  }
}
