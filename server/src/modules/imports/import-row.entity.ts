import { Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Int, ObjectType } from 'type-graphql';
import { GraphQLJson } from '../../platform/graphql/scalars.ts';
import { Column, Id } from '../../platform/orm/columns.ts';
import { importsWall } from '../../platform/orm/walls.ts';
import { Listing } from '../../platform/read/relations.ts';
import { ImportOutcome } from './import.enums.ts';

/** What is wrong with one cell. */
export interface RowIssue {
  /** the field that its column was understood as */
  column: string;
  /** a reason, as forms have them */
  code: string;
  /** the other row it is about */
  row?: number;
}

@Listing({
  sorts: { NUMBER: 'sortNumber' },
  filters: { outcome: { property: 'outcome', compare: 'in', type: () => [ImportOutcome], description: 'What becomes of them.' } },
})
@Entity({ rowLevelSecurity: 'force', policies: importsWall })
@Index({ name: 'import_row_in_order', properties: ['importId', 'outcome', 'sortNumber', 'id'] })
@Index({ name: 'import_row_by_customer', expression: 'create index import_row_by_customer on import_row (import_id, customer_key) where number = leader' })
@Index({ name: 'import_row_by_contact', expression: 'create index import_row_by_contact on import_row (import_id, customer_key, contact_email) where contact_email is not null' })
@Unique({ name: 'import_row_by_number', properties: ['importId', 'number'] })
@ObjectType({ description: 'One row of a file of customers, as it stands there and as it was understood.' })
export class ImportRow {
  /** of the row, and of the company that comes of it: nothing is made twice */
  @Id()
  id!: string;

  @Property({ type: 'uuid' })
  importId!: string;

  @Property({ type: 'uuid' })
  tenantId!: string;

  @Property({ type: 'uuid' })
  vendorId!: string;

  @Column(() => Int, 'Its number in the file, the first below the header is 1.')
  number!: number;

  /** as text, which is what lists sort by */
  @Property({ type: 'text', generated: "(lpad((number)::text, 6, '0'::text)) stored" })
  sortNumber?: string;

  @Column(() => GraphQLJson, 'Its cells in order, as they stand in the file.', { cost: 2 })
  cells!: string[];

  /** VAT number, else tax code, else name: rows with the same are of one customer */
  @Property({ type: 'text', nullable: true })
  customerKey?: string | null;

  /** the number of the customer's first row; its own for that one */
  @Property({ type: 'integer' })
  leader!: number;

  /** of the customer's first row, once it is right: its Anagrafica */
  @Property({ type: 'json', columnType: 'jsonb', nullable: true })
  company?: Record<string, unknown> | null;

  @Property({ type: 'json', columnType: 'jsonb', nullable: true })
  contact?: Record<string, unknown> | null;

  @Property({ type: 'text', generated: "((contact ->> 'email'::text)) stored", nullable: true })
  contactEmail?: string | null;

  @Column(() => GraphQLJson, 'What is wrong, each with `column`, `code` and the other `row` it is about; empty when nothing is.', { default: '[]' })
  issues: RowIssue[] = [];

  @Column(() => ImportOutcome, 'What becomes of it.')
  outcome: ImportOutcome = ImportOutcome.NEW;
}

/** A piece of a file as it came; gone once the file is checked. */
@Entity({ tableName: 'import_piece', rowLevelSecurity: 'force', policies: importsWall })
export class ImportPiece {
  @PrimaryKey({ type: 'uuid' })
  importId!: string;

  @PrimaryKey({ type: 'integer' })
  position!: number;

  @Property({ type: 'uuid' })
  tenantId!: string;

  @Property({ type: 'uuid' })
  vendorId!: string;

  @Property({ type: 'blob' })
  content!: Uint8Array;
}
