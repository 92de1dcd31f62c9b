import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { ownerOnly } from '../../platform/orm/walls.ts';

/** What a person's authenticator makes its codes from; it counts once the person has one (`twoFactorSince`). Sealed under the instance's secret, and granted to nobody. */
@Entity({ rowLevelSecurity: 'force', policies: ownerOnly })
export class SecondFactor {
  @PrimaryKey({ type: 'uuid' })
  userId!: string;

  @Property({ type: 'text' })
  sealed!: string;

  /** of the last code that was taken, in steps of 30 seconds since 1970 (RFC 6238): none of it or from before is taken again */
  @Property({ type: 'bigint', nullable: true })
  lastStep?: string | null;

  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  createdAt!: Date;
}

/** What lets a person in without the authenticator, each once. Kept is its hash. */
@Entity({ rowLevelSecurity: 'force', policies: ownerOnly })
export class RecoveryCode {
  @PrimaryKey({ type: 'uuid' })
  userId!: string;

  @PrimaryKey({ type: 'blob' })
  codeHash!: Buffer;

  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  usedAt?: Date | null;
}

/** Somebody who gave a right password and is asked for a code. Kept is the hash of the token that the browser holds. */
@Entity({ rowLevelSecurity: 'force', policies: ownerOnly })
@Index({ properties: ['userId'] })
export class SignInChallenge {
  @PrimaryKey({ type: 'blob' })
  tokenHash!: Buffer;

  @Property({ type: 'uuid' })
  userId!: string;

  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  createdAt!: Date;

  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  expiresAt!: Date;
}
