import { Entity, Enum, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { describeEnum } from '../../platform/orm/enums.ts';
import { ownerOnly } from '../../platform/orm/walls.ts';

export const LinkKind = { INVITATION: 'INVITATION', PASSWORD_RESET: 'PASSWORD_RESET', EMAIL_CHANGE: 'EMAIL_CHANGE', EMAIL_REFUSAL: 'EMAIL_REFUSAL', EMAIL_CONSENT: 'EMAIL_CONSENT', LICENCE: 'LICENCE' } as const;
export type LinkKind = keyof typeof LinkKind;
describeEnum('LinkKind', LinkKind, 'What a link in a mail is for.');

/**
 * A link that a mail carries, good for one thing, once. Its token is made from its id and the instance's secret; kept is the token's hash. Only
 * definer functions read it, and each decides who was first by one update.
 */
@Entity({ rowLevelSecurity: 'force', policies: ownerOnly })
@Index({ properties: ['userId'] })
@Index({ properties: ['emailChangeId'] })
@Index({ properties: ['licenceId'] })
@Index({ name: 'one_time_link_by_address', properties: ['address', 'createdAt'] })
export class OneTimeLink {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'blob', unique: true })
  tokenHash!: Buffer;

  @Enum({ items: () => Object.values(LinkKind), type: 'string', columnType: 'text' })
  kind!: LinkKind;

  /** whom it is about; null when that person is gone, so that the link can say so */
  @Property({ type: 'uuid', nullable: true })
  userId?: string | null;

  /** which change of an e-mail (C3) */
  @Property({ type: 'uuid', nullable: true })
  emailChangeId?: string | null;

  /** which licence it activates (S11) */
  @Property({ type: 'uuid', nullable: true })
  licenceId?: string | null;

  /** where it was sent */
  @Property({ type: 'text' })
  address!: string;

  /** the company of whoever asked for it, by trigger; null where nobody was signed in */
  @Property({ type: 'uuid', nullable: true })
  askedFrom?: string | null;

  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  createdAt!: Date;

  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  expiresAt!: Date;

  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  usedAt?: Date | null;

  /** withdrawn, or replaced by a newer one */
  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  voidedAt?: Date | null;
}
