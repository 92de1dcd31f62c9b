import { type Ref } from '@mikro-orm/core';
import { Entity, Property, Unique } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import { GraphQLInstant } from '../../platform/graphql/scalars.ts';
import { Column, Id, ToOne } from '../../platform/orm/columns.ts';
import { invoicesWall } from '../../platform/orm/walls.ts';
import { Transmission } from './transmission.entity.ts';
import { TransmissionNotice } from './transmission.enums.ts';

/** Kept before it is answered, once for each message, and never changed. */
@Entity({ rowLevelSecurity: 'force', policies: invoicesWall })
@Unique({ name: 'transmission_notification_once', properties: ['transmission', 'message'] })
@ObjectType({ description: 'That something was told of a file that was handed to the exchange system. Written once.' })
export class TransmissionNotification {
  @Id()
  id!: string;

  /** who was invoiced */
  @Property({ type: 'uuid' })
  tenantId!: string;

  @Property({ type: 'uuid' })
  vendorId!: string;

  @ToOne(() => Transmission, 'Of which attempt.', { hidden: true })
  transmission!: Ref<Transmission>;

  /** the intermediary's id of it, the same however often it comes; `own` where we found the fault ourselves, `door` where it was not taken */
  @Property({ type: 'text' })
  message!: string;

  @Column(() => TransmissionNotice, 'What was told.')
  kind!: TransmissionNotice;

  @Column(() => String, 'Code of the first fault, or of a refusal.', { nullable: true })
  code?: string | null;

  @Column(() => String, 'All that was said with it.', { nullable: true })
  reason?: string | null;

  @Column(() => GraphQLInstant, 'When the exchange system told it.')
  toldAt!: Date;

  @Column(() => GraphQLInstant, 'When it was received.')
  receivedAt!: Date;
}
