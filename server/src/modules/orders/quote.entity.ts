import { type Ref } from '@mikro-orm/core';
import { Entity, Property, Unique } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import { GraphQLInstant } from '../../platform/graphql/scalars.ts';
import { Column, Id, ToOne } from '../../platform/orm/columns.ts';
import { linked, ownTenant } from '../../platform/orm/walls.ts';
import { List } from '../../platform/read/relations.ts';
import { Tenant } from '../tenants/index.ts';
import { Amounts } from './amounts.entity.ts';
import { OrderKind } from './order.enums.ts';
import { QuoteLine } from './quote-line.entity.ts';

@Entity({ rowLevelSecurity: 'force', policies: linked(ownTenant, 'id') })
@Unique({ name: 'quote_of_tenant', properties: ['tenantId', 'id'] })
@Unique({ name: 'quote_of_vendor', properties: ['vendorId', 'id'] })
@ObjectType({ description: 'A price that is honoured for 60 minutes (S8).' })
export class Quote {
  @Id()
  id!: string;

  /** in whose orders its order would stand */
  @Property({ type: 'uuid' })
  tenantId!: string;

  @Property({ type: 'uuid' })
  vendorId!: string;

  @Column(() => OrderKind, 'What is quoted, in all its lines.')
  kind!: OrderKind;

  @List(() => QuoteLine, { by: 'quote_id', orderBy: (line) => `${line}.position` }, 'What is quoted.')
  lines!: QuoteLine[];

  @ToOne(() => Tenant, 'Who will be invoiced; null where that one is above.', { optional: true })
  payer!: Ref<Tenant>;

  @Column(() => String, 'Who will be invoiced.')
  invoicedToName!: string;

  @Column(() => GraphQLInstant, 'Honoured until.')
  expiresAt!: Date;

  @ToOne(() => Amounts, 'Null for who is neither invoiced nor the vendor (M6).', { optional: true, unique: true })
  amounts!: Ref<Amounts>;

  /** of a sale to a customer who is still to come: it stands with the partner who sells and pays, and is redeemed by `placeSale` alone (S10) */
  @Property({ type: 'boolean', default: false })
  isSale: boolean = false;

  /** of the customer who came: the sale that it is the price of; a sale is placed once */
  @ToOne(() => Quote, 'The sale that it came of.', { hidden: true, nullable: true, unique: true })
  sale?: Ref<Quote> | null;

  /** of everything that decided the price: subscriptions, payer, balance, VAT status; another one means it has expired (S8) */
  @Property({ type: 'text' })
  fingerprint!: string;

  @Column(() => GraphQLInstant, 'When it was made.')
  createdAt!: Date;
}
