import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { readingsWall } from '../../platform/orm/walls.ts';

/** How far somebody has read a ticket; seen by nobody else. */
@Entity({ rowLevelSecurity: 'force', policies: readingsWall })
export class TicketReading {
  @PrimaryKey({ type: 'uuid' })
  ticketId!: string;

  /** a user or a key */
  @PrimaryKey({ type: 'uuid' })
  readerId!: string;

  @Property({ type: 'uuid' })
  tenantId!: string;

  @Property({ type: 'uuid' })
  vendorId!: string;

  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  readAt!: Date;
}
