import { type Ref } from '@mikro-orm/core';
import { Entity, Index, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Int, ObjectType } from 'type-graphql';
import { GraphQLInstant } from '../../platform/graphql/scalars.ts';
import { Column, Id, Part, ToOne } from '../../platform/orm/columns.ts';
import { Money } from '../../platform/orm/money.ts';
import { ownTenant } from '../../platform/orm/walls.ts';
import { List } from '../../platform/read/relations.ts';
import { Component, Edition } from '../catalog/index.ts';
import { Cadence } from '../catalog/catalog.enums.ts';
import { Subscription } from './subscription.entity.ts';

@Entity({ rowLevelSecurity: 'force', policies: ownTenant })
@Unique({ name: 'scheduled_change_once', properties: ['subscription'] })
@Unique({ name: 'scheduled_change_of_tenant', properties: ['tenantId', 'id'] })
@Index({ name: 'scheduled_change_by_time', properties: ['paidFrom'] })
@ObjectType({ description: 'What a subscription becomes at the end of what is paid (S3); one at most.' })
export class ScheduledChange {
  @Id()
  id!: string;

  @Property({ type: 'uuid' })
  tenantId!: string;

  @Property({ type: 'uuid' })
  vendorId!: string;

  @ToOne(() => Subscription, 'Its subscription.', { hidden: true })
  subscription!: Ref<Subscription>;

  @ToOne(() => Edition, 'The version it will have.')
  edition!: Ref<Edition>;

  @Column(() => Cadence, 'Month or year.')
  cadence!: Cadence;

  @List(() => ScheduledItem, { by: 'change_id', orderBy: (item) => `${item}.position` }, 'Total quantities it will have.')
  items!: ScheduledItem[];

  @Part(() => Money, 'Public price of one period as it was when this was scheduled, or as it was bought; the renewal takes the price of its day (S1).')
  listPrice!: Money;

  @Column(() => GraphQLInstant, 'A renewal has paid for it already: since it cannot be called off, it begins then. Null until one has.', { nullable: true })
  paidFrom?: Date | null;

  /** licences whose people leave when seats shrink below those in use (S3) */
  @Property({ type: 'uuid[]', columnType: 'uuid[]' })
  leaving: string[] = [];

  @Column(() => GraphQLInstant, 'When it was scheduled.')
  scheduledAt!: Date;

  @Column(() => String, 'Who scheduled it, as words.')
  scheduledByName!: string;

  @Column(() => String, 'From which company.')
  scheduledByTenantName!: string;
}

@Entity({ rowLevelSecurity: 'force', policies: ownTenant })
@Unique({ name: 'scheduled_item_once', properties: ['change', 'component'] })
@ObjectType({ description: 'A quantity in a scheduled change.' })
export class ScheduledItem {
  @Id()
  id!: string;

  @Property({ type: 'uuid' })
  tenantId!: string;

  @Property({ type: 'uuid' })
  vendorId!: string;

  @ToOne(() => ScheduledChange, 'Its change.', { hidden: true })
  change!: Ref<ScheduledChange>;

  @ToOne(() => Component, 'What is counted.')
  component!: Ref<Component>;

  @Column(() => Int, 'Total.')
  quantity!: number;

  @Property({ type: 'integer' })
  position!: number;
}
