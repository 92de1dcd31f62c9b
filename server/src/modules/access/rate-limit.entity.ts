import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { everyone } from '../../platform/orm/walls.ts';

/** Attempts so far, by the hash of an account or address; belongs to no company. The limiter's own columns. */
@Entity({ rowLevelSecurity: 'force', policies: everyone })
export class RateLimit {
  @PrimaryKey({ type: 'text' })
  key!: string;

  @Property({ type: 'integer', default: 0 })
  points: number = 0;

  @Property({ type: 'bigint', nullable: true })
  expire?: string | null;
}
