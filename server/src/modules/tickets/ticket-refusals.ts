import { Field, ObjectType } from 'type-graphql';
import { FieldChange, refuse, UserError } from '../../platform/graphql/refusals.ts';
import { type UseCase } from '../../platform/graphql/use-case.ts';
import { Tenant } from '../tenants/index.ts';
import { Ticket } from './ticket.entity.ts';

@ObjectType({ implements: UserError, description: 'The ticket has ended, or this cannot be done with one of its kind: look at how it stands.' })
export class TicketNotOpen extends UserError {
  @Field(() => Ticket, { description: 'As it stands now.' })
  ticket!: Ticket;

  static of(ticket: Ticket, { language }: UseCase): TicketNotOpen {
    return refuse(TicketNotOpen, 'TICKET_NOT_OPEN', language, { ticket, path: ['ticketId'] });
  }
}

@ObjectType({ implements: UserError, description: 'The same change was asked for already and waits for its answer.' })
export class AlreadyRequested extends UserError {
  @Field(() => Ticket, { description: 'The request that waits.' })
  ticket!: Ticket;

  static of(ticket: Ticket, { language }: UseCase): AlreadyRequested {
    return refuse(AlreadyRequested, 'ALREADY_REQUESTED', language, { ticket });
  }
}

@ObjectType({ implements: UserError, description: 'What the change replaces is no longer there: nothing was done.' })
export class ChangeOutdated extends UserError {
  @Field(() => [FieldChange], { description: 'By field: `yours` is what was to be replaced, `theirs` is what is stored now.' })
  changes!: FieldChange[];

  static of(changes: FieldChange[], { language }: UseCase): ChangeOutdated {
    return refuse(ChangeOutdated, 'CHANGE_OUTDATED', language, { changes });
  }
}

@ObjectType({ implements: UserError, description: 'Something stands in the way of the deactivation (T6): nothing was done.' })
export class StillBlocked extends UserError {
  @Field(() => Tenant, { description: 'Its `deactivationBlockers` tell what is to be put right first.' })
  tenant!: Tenant;

  static of(tenant: Tenant, { language }: UseCase): StillBlocked {
    return refuse(StillBlocked, 'STILL_BLOCKED', language, { tenant });
  }
}
