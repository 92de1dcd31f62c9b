import { Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { workersOnly } from '../../platform/orm/walls.ts';

/**
 * A provider's message, kept before it is answered and handled once, whenever and however often it comes. Its words are not kept: what is true is asked for.
 */
@Entity({ rowLevelSecurity: 'force', policies: workersOnly })
@Unique({ name: 'webhook_event_once', properties: ['provider', 'eventId'] })
@Index({ name: 'webhook_event_waiting', expression: 'create index webhook_event_waiting on webhook_event (received_at) where handled_at is null' })
export class WebhookEvent {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'text' })
  provider!: string;

  /** the provider's */
  @Property({ type: 'text' })
  eventId!: string;

  /** as the provider calls it */
  @Property({ type: 'text' })
  kind!: string;

  /** CHARGE, SETUP, METHOD or OTHER */
  @Property({ type: 'text' })
  about!: string;

  /** the provider's name for what it is about */
  @Property({ type: 'text' })
  ref!: string;

  /** our own, where the message repeats it */
  @Property({ type: 'text', nullable: true })
  chargeId?: string | null;

  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  receivedAt!: Date;

  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  handledAt?: Date | null;

  @Property({ type: 'integer', default: 0 })
  attempts: number = 0;

  @Property({ type: 'text', nullable: true })
  lastError?: string | null;
}
