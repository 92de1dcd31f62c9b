import { type Ref } from '@mikro-orm/core';
import { Entity, Index, Property, Unique } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import { GraphQLInstant, GraphQLSafeInteger } from '../../platform/graphql/scalars.ts';
import { Column, Id, ToOne } from '../../platform/orm/columns.ts';
import { cashbackWall } from '../../platform/orm/walls.ts';
import { Listing } from '../../platform/read/relations.ts';
import { Tenant } from '../tenants/index.ts';

@Listing({ sorts: { EARNED: 'earnedMinor', LAST_AT: 'lastAt' }, direction: 'DESC' })
@Entity({ rowLevelSecurity: 'force', policies: cashbackWall })
@Unique({ name: 'cashback_customer_once', properties: ['tenantId', 'customer'] })
@Index({ name: 'cashback_customer_by_earned', properties: ['tenantId', 'earnedMinor', 'id'] })
@ObjectType({ description: 'What a partner earned of one customer.' })
export class CashbackCustomer {
  @Id()
  id!: string;

  /** the partner */
  @Property({ type: 'uuid' })
  tenantId!: string;

  @ToOne(() => Tenant, 'The customer; null where the viewer does not see it any more.', { optional: true })
  customer!: Ref<Tenant>;

  @Property({ type: 'uuid' })
  vendorId!: string;

  @Column(() => String, 'Its name, as it was last.')
  name!: string;

  @Column(() => GraphQLSafeInteger, 'All that was earned of it less what credits took back, in minor units of the account\'s balance.')
  earnedMinor!: number;

  @Column(() => GraphQLInstant, 'When something of it last moved.')
  lastAt!: Date;
}
