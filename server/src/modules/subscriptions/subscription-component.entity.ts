import { type Ref } from '@mikro-orm/core';
import { Entity, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Int, ObjectType } from 'type-graphql';
import { Column, Id, ToOne } from '../../platform/orm/columns.ts';
import { ownPath } from '../../platform/orm/walls.ts';
import { Component } from '../catalog/index.ts';
import { Subscription } from './subscription.entity.ts';

@Entity({ rowLevelSecurity: 'force', policies: ownPath })
@Unique({ name: 'subscription_component_once', properties: ['subscription', 'component'] })
@ObjectType({ description: 'How much of a component a subscription has.' })
export class SubscriptionComponent {
  @Id()
  id!: string;

  @Property({ type: 'uuid' })
  tenantId!: string;

  @Property({ type: 'text', columnType: 'ltree' })
  path!: string;

  @Property({ type: 'uuid' })
  vendorId!: string;

  @ToOne(() => Subscription, 'Its subscription.', { hidden: true })
  subscription!: Ref<Subscription>;

  @ToOne(() => Component, 'What is counted.')
  component!: Ref<Component>;

  @Column(() => Int, 'Total, the included ones counted.')
  quantity!: number;

  @Property({ type: 'integer' })
  position!: number;
}
