import { type Ref } from '@mikro-orm/core';
import { Entity, Index, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Int, ObjectType } from 'type-graphql';
import { GraphQLInstant } from '../../platform/graphql/scalars.ts';
import { Column, Id, ToOne } from '../../platform/orm/columns.ts';
import { statementsWall } from '../../platform/orm/walls.ts';
import { Connection, Listing } from '../../platform/read/relations.ts';
import { Tenant } from '../tenants/index.ts';
import { StatementEntry } from './statement-entry.entity.ts';
import { StatementFormat } from './statement.enums.ts';

@Listing({ sorts: { UPLOADED_AT: 'uploadedAt' }, direction: 'DESC' })
@Entity({ rowLevelSecurity: 'force', policies: statementsWall })
@Unique({ name: 'bank_statement_of_tenant', properties: ['tenant', 'id'] })
@Index({ name: 'bank_statement_by_time', properties: ['tenant', 'uploadedAt', 'id'] })
@ObjectType({ description: 'A statement of the vendor\'s bank, as far as money came in (S9).' })
export class BankStatement {
  @Id()
  id!: string;

  @ToOne(() => Tenant, 'The vendor.')
  tenant!: Ref<Tenant>;

  @Property({ type: 'uuid' })
  vendorId!: string;

  @Column(() => String, 'What the file is called.')
  fileName!: string;

  @Column(() => StatementFormat, 'What it is written in.')
  format!: StatementFormat;

  @Column(() => String, 'The account it is of, where it says.', { nullable: true })
  account?: string | null;

  @Column(() => Int, 'How many entries came with it.')
  added!: number;

  @Column(() => Int, 'How many were there already, from another statement.')
  known!: number;

  @Column(() => Int, 'How many more came in, in other currencies than the vendor\'s: they are for none of its orders, and left out.')
  otherCurrency: number = 0;

  @Column(() => GraphQLInstant, 'When it was sent.')
  uploadedAt!: Date;

  @Column(() => String, 'Who sent it, as words.')
  uploadedByName!: string;

  @Connection(() => StatementEntry, { by: 'statement_id' }, 'What came with it.')
  entries!: StatementEntry[];
}
