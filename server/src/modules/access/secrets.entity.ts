import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { ownerOnly } from '../../platform/orm/walls.ts';

/** What only `sign_in` and its sisters read: the app's role is granted none of it. */
@Entity({ rowLevelSecurity: 'force', policies: ownerOnly })
export class Credential {
  @PrimaryKey({ type: 'uuid' })
  userId!: string;

  /** argon2id, with its parameters */
  @Property({ type: 'text' })
  passwordHash!: string;
}

@Entity({ rowLevelSecurity: 'force', policies: ownerOnly })
@Index({ properties: ['userId'] })
export class Session {
  @PrimaryKey({ type: 'blob' })
  tokenHash!: Buffer;

  @Property({ type: 'uuid' })
  userId!: string;

  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  createdAt!: Date;

  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  expiresAt!: Date;

  @Property({ type: 'text', nullable: true })
  userAgent?: string | null;

  @Property({ type: 'text', nullable: true })
  address?: string | null;

  /** opened by the vendor's identity provider, which answers for how the person proved itself */
  @Property({ type: 'boolean', default: false })
  byProvider: boolean = false;
}

@Entity({ rowLevelSecurity: 'force', policies: ownerOnly })
export class ApiKeySecret {
  @PrimaryKey({ type: 'blob' })
  tokenHash!: Buffer;

  @Property({ type: 'uuid', unique: true })
  apiKeyId!: string;
}
