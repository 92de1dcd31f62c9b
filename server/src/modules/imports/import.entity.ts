import { type Ref } from '@mikro-orm/core';
import { Entity, Index, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Int, ObjectType } from 'type-graphql';
import { GraphQLInstant, GraphQLJson } from '../../platform/graphql/scalars.ts';
import { Column, Id, ToOne } from '../../platform/orm/columns.ts';
import { moved } from '../../platform/orm/moves.ts';
import { importsWall } from '../../platform/orm/walls.ts';
import { Connection, Listing } from '../../platform/read/relations.ts';
import { Tenant } from '../tenants/index.ts';
import { ImportFailure, importMoves, ImportState } from './import.enums.ts';
import { ImportRow } from './import-row.entity.ts';

@Listing({
  sorts: { CREATED_AT: 'createdAt' },
  direction: 'DESC',
  filters: { state: { property: 'state', compare: 'in', type: () => [ImportState], description: 'In one of these states.' } },
})
@Entity({ rowLevelSecurity: 'force', policies: importsWall })
@Unique({ name: 'import_of_tenant', properties: ['tenant', 'id'] })
@Index({ name: 'import_by_time', properties: ['tenant', 'createdAt', 'id'] })
@Index({ name: 'import_under_way', expression: `create index import_under_way on import (created_at) where state in ('RECEIVING', 'CHECKING', 'APPLYING')` })
@Index({ name: 'import_kept', expression: 'create index import_kept on import (kept_until) where kept_until is not null' })
@ObjectType({ description: 'A file of customers on its way into a company: received, checked line by line, then applied as a whole or not at all.' })
export class Import {
  @Id()
  id!: string;

  @ToOne(() => Tenant, 'The company that the customers come to stand below.')
  tenant!: Ref<Tenant>;

  @Property({ type: 'uuid' })
  vendorId!: string;

  @Column(() => String, 'What the file is called.')
  fileName!: string;

  @Column(() => Int, 'How large it is.', { default: 0 })
  bytes: number = 0;

  @Column(() => ImportState, 'How far it is.')
  state: ImportState = ImportState.RECEIVING;

  @Column(() => ImportFailure, 'Why it cannot be read, if so.', { nullable: true })
  failure?: ImportFailure | null;

  @Column(() => String, 'What the failure is about: the columns that are missing, the line.', { nullable: true })
  failureDetail?: string | null;

  @Column(() => String, 'The encoding it was read in.', { nullable: true })
  encoding?: string | null;

  @Column(() => GraphQLJson, 'Its columns in order, each with the field that it was understood as, or null.', { nullable: true })
  columns?: { header: string; field: string | null }[] | null;

  @Column(() => Int, 'How many rows were checked so far.', { default: 0 })
  rowsChecked: number = 0;

  @Column(() => Int, 'How much of the file was read so far, in bytes.', { default: 0 })
  bytesChecked: number = 0;

  @Column(() => Int, 'Rows with something wrong.', { default: 0 })
  rowsWrong: number = 0;

  @Column(() => Int, 'Customers that are made.', { default: 0 })
  customersNew: number = 0;

  @Column(() => Int, 'Customers that are there already and stay as they are.', { default: 0 })
  customersKnown: number = 0;

  @Column(() => Int, 'Customers left out because a row of theirs is wrong.', { default: 0 })
  customersWrong: number = 0;

  @Column(() => Int, 'Contacts that are made.', { default: 0 })
  contactsNew: number = 0;

  /** the user or key that sent it: the entries of what it changes are in their name (T7) */
  @Property({ type: 'uuid' })
  actorId!: string;

  @Column(() => String, 'Who sent it.')
  actorName!: string;

  @Property({ type: 'uuid' })
  actorTenantId!: string;

  @Column(() => String, 'From which company.')
  actorTenantName!: string;

  @Property({ type: 'text', nullable: true })
  address?: string | null;

  @Column(() => GraphQLInstant, 'When it was sent.')
  createdAt!: Date;

  @Column(() => GraphQLInstant, 'When it was applied, failed, was cancelled or expired.', { nullable: true })
  endedAt?: Date | null;

  @Column(() => GraphQLInstant, 'Until when its rows are kept: what is checked can be applied for so long. Null while it is under way, and once they are gone (C6).', { nullable: true })
  keptUntil?: Date | null;

  @Connection(() => ImportRow, { by: 'import_id' }, 'Its rows; by what becomes of them.')
  rows!: ImportRow[];

  /** Whether it is checked and its rows are still there at that instant. */
  canBeApplied(at: Date): boolean {
    return this.state === 'CHECKED' && this.keptUntil != null && at < this.keptUntil;
  }

  apply(): void {
    this.state = moved(importMoves, this.state, 'APPLYING');
    this.keptUntil = null;
  }

  /** What stood in it is forgotten at once. */
  cancel(at: Date): void {
    this.state = moved(importMoves, this.state, 'CANCELLED');
    this.endedAt = at;
    this.columns = null;
    this.keptUntil = null;
  }
}
