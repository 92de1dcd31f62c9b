import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { ownTenant } from '../../platform/orm/walls.ts';

/** One mutation sent under one key by one actor: its answer, to be given again (S13). */
@Entity({ rowLevelSecurity: 'force', policies: ownTenant })
export class IdempotencyKey {
  /** the user or API key that sent it */
  @PrimaryKey({ type: 'uuid' })
  actorId!: string;

  @PrimaryKey({ type: 'text' })
  key!: string;

  /** the actor's home */
  @Property({ type: 'uuid' })
  tenantId!: string;

  /** of mutation and input: another input under the same key is refused */
  @Property({ type: 'text' })
  inputHash!: string;

  /** the result's type and the ids of what it names; null while the first is under way */
  @Property({ type: 'json', columnType: 'jsonb', nullable: true })
  answer?: Record<string, unknown> | null;

  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  createdAt!: Date;
}
