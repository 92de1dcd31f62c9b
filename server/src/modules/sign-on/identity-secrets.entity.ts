import { Entity, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { ownerOnly } from '../../platform/orm/walls.ts';

/** How we show a provider who we are: sealed under the instance's secret, and granted to nobody. */
@Entity({ rowLevelSecurity: 'force', policies: ownerOnly })
export class IdentityProviderSecret {
  @PrimaryKey({ type: 'uuid' })
  tenantId!: string;

  @Property({ type: 'text' })
  sealed!: string;
}

/** Who of ours is who of theirs, from the first time on: a later owner of the same address is somebody else. */
@Entity({ rowLevelSecurity: 'force', policies: ownerOnly })
@Unique({ name: 'identity_subject', properties: ['providerId', 'issuer', 'subject'] })
export class Identity {
  @PrimaryKey({ type: 'uuid' })
  userId!: string;

  @PrimaryKey({ type: 'text' })
  issuer!: string;

  @Property({ type: 'uuid' })
  providerId!: string;

  /** what the provider calls the person for ever; an address it may give to somebody else */
  @Property({ type: 'text' })
  subject!: string;

  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  createdAt!: Date;
}
