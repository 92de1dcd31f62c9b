import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { notFound } from '../../platform/graphql/errors.ts';
import { inTransaction, type UseCase } from '../../platform/graphql/use-case.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { isUuid } from '../../platform/read/cursor.ts';
import { isWithin, subjectOf, Tenant, tenantPolicy } from '../tenants/index.ts';
import { Ticket } from './ticket.entity.ts';
import { areasOf } from './ticket.policy.ts';

@InputType({ description: 'Which ticket the viewer has read.' })
export class MarkTicketReadInput {
  @Field(() => ID, { description: 'Which ticket.' })
  ticketId!: string;
}

@ObjectType({ description: 'It is read, as far as the viewer is concerned.' })
export class MarkTicketReadPayload {
  @Field(() => Ticket, { description: 'The ticket.' })
  ticket!: Ticket;

  @Field(() => Tenant, { description: 'Its company, whose unread tickets are one fewer.' })
  tenant!: Tenant;
}

const MarkTicketReadResult = createUnionType({ name: 'MarkTicketReadResult', description: 'The ticket.', types: () => [MarkTicketReadPayload] as const });

/** Notes how far the viewer has read; it tells nobody else, so that nothing is audited. */
export async function markTicketRead({ em, viewer, now }: UseCase, { ticketId }: MarkTicketReadInput): Promise<MarkTicketReadPayload> {
  const ticket = isUuid(ticketId) ? await em.findOne(Ticket, { id: ticketId }, { populate: ['tenant'] }) : null;
  const tenant = ticket?.tenant.getEntity();
  if (!ticket || !tenant || !isWithin(viewer, tenant.path)) throw notFound();
  tenantPolicy.authorize(viewer, 'ticket:read', subjectOf(tenant), areasOf(ticket.category));
  await queryIn(em, `insert into ticket_reading (ticket_id, reader_id, tenant_id, vendor_id, read_at) values ($1, $2, $3, $4, $5)
    on conflict (ticket_id, reader_id) do update set read_at = greatest(ticket_reading.read_at, excluded.read_at)`, [ticket.id, viewer.id, tenant.id, tenant.vendorId, now]);
  return Object.assign(new MarkTicketReadPayload(), { ticket, tenant });
}

@Resolver()
export class MarkTicketReadResolver {
  @Mutation(() => MarkTicketReadResult, { description: 'Notes that the viewer has read a ticket.' })
  markTicketRead(@Arg('input', () => MarkTicketReadInput, { description: 'Which ticket.' }) input: MarkTicketReadInput, @Ctx() context: Context): Promise<MarkTicketReadPayload> {
    return inTransaction(context, (useCase) => markTicketRead(useCase, input));
  }
}
