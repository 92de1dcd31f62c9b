import { Entity } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import { GraphQLInstant } from '../../platform/graphql/scalars.ts';
import { Column, Id } from '../../platform/orm/columns.ts';
import { isTenant } from '../../platform/orm/walls.ts';
import { Payer } from './tenant.enums.ts';

/** One for a company, until it answers; the database drops it once payer, access or partner have changed. */
@Entity({ rowLevelSecurity: 'force', policies: isTenant })
@ObjectType({ description: 'Who a partner proposes should pay; the company itself decides (P3).' })
export class PayerProposal {
  @Id('The company\'s id.', { fieldName: 'tenant_id' })
  id!: string;

  @Column(() => Payer, 'Who would be invoiced.')
  payer!: Payer;

  @Column(() => String, 'Why, in the words of whoever proposes it.', { nullable: true })
  note?: string | null;

  @Column(() => String, 'Who proposes it, as words (T3).')
  proposedByName!: string;

  @Column(() => String, 'Of which company they are.')
  proposedByCompany!: string;

  @Column(() => GraphQLInstant, 'When.')
  proposedAt!: Date;
}
