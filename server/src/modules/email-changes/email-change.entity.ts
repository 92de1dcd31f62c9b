import { type ContactType } from '@filiera/shared/access';
import { type Ref } from '@mikro-orm/core';
import { Entity, Property, Unique } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import { type Subject } from '../../platform/auth/policies.ts';
import { GraphQLInstant } from '../../platform/graphql/scalars.ts';
import { Column, Id, ToOne } from '../../platform/orm/columns.ts';
import { describeEnum } from '../../platform/orm/enums.ts';
import { moved } from '../../platform/orm/moves.ts';
import { ownTenant } from '../../platform/orm/walls.ts';
import { ComputedField } from '../../platform/read/computed.ts';
import { Action } from '../access/index.ts';
import { Tenant, tenantFacts } from '../tenants/index.ts';
import { permittedWith } from './email-change.policy.ts';

export const EmailChangeState = { PENDING: 'PENDING', DONE: 'DONE', REFUSED: 'REFUSED', CANCELLED: 'CANCELLED' } as const;
export type EmailChangeState = keyof typeof EmailChangeState;
describeEnum('EmailChangeState', EmailChangeState, 'How far a change of e-mail is; one at a time is pending for a person.');

const moves = { PENDING: ['DONE', 'REFUSED', 'CANCELLED'], DONE: [], REFUSED: [], CANCELLED: [] } satisfies Record<EmailChangeState, readonly EmailChangeState[]>;

@Entity({ rowLevelSecurity: 'force', policies: ownTenant })
@Unique({ name: 'email_change_pending', properties: ['userId'], where: "state = 'PENDING'" })
@ObjectType({ description: 'A new e-mail for a person who signs in, until it is confirmed from there (C3).' })
export class EmailChange {
  @Id()
  id!: string;

  @ToOne(() => Tenant, 'The person\'s company.', { hidden: true })
  tenant!: Ref<Tenant>;

  @Property({ type: 'uuid' })
  vendorId!: string;

  @Property({ type: 'uuid' })
  userId!: string;

  @Column(() => String, 'What the person signs in with until then.')
  oldEmail!: string;

  @Column(() => String, 'What it is to be; a link was sent there.')
  newEmail!: string;

  @Column(() => EmailChangeState, 'How far it is.')
  state: EmailChangeState = EmailChangeState.PENDING;

  @Column(() => Boolean, 'Whether the old address, or an administrator of the person\'s company, must agree: somebody else asked for it.')
  needsConsent!: boolean;

  @Column(() => GraphQLInstant, 'When they agreed.', { nullable: true })
  consentedAt?: Date | null;

  @Column(() => GraphQLInstant, 'When the link sent to the new address was opened.', { nullable: true })
  verifiedAt?: Date | null;

  @Column(() => String, 'Who asked for it, as words.')
  askedByName!: string;

  @Column(() => GraphQLInstant, 'When it was asked for.')
  createdAt!: Date;

  @Column(() => GraphQLInstant, 'When the link sent to the new address stops.')
  expiresAt!: Date;

  @Column(() => GraphQLInstant, 'When it was confirmed, refused or cancelled.', { nullable: true })
  closedAt?: Date | null;

  @ComputedField(() => [Action], 'What the viewer may do with it (G4).', {
    needs: {
      tenant: (e) => tenantFacts(`${e}.tenant_id`), userId: (e) => `${e}.user_id`, isPending: (e) => `${e}.state = 'PENDING'`,
      awaitsConsent: (e) => `${e}.needs_consent and ${e}.consented_at is null`,
      types: (e) => `coalesce((select k.types from contact k where k.user_id = ${e}.user_id), '{}')`,
    },
    of: (facts, viewer) => permittedWith(viewer, facts as unknown as Subject & { userId: string; isPending: boolean; awaitsConsent: boolean; types: ContactType[] }),
  })
  viewerCan!: string[];

  close(state: Exclude<EmailChangeState, 'PENDING'>, at: Date): void {
    this.state = moved<EmailChangeState>(moves, this.state, state);
    this.closedAt = at;
  }

  /** Sent again: the link counts anew. */
  prolong(until: Date): void {
    this.expiresAt = until;
  }

  consent(at: Date): void {
    this.consentedAt = at;
  }

  /** The link sent to the new address was opened. */
  verify(at: Date): void {
    this.verifiedAt = at;
  }

  get isPending(): boolean {
    return this.state === 'PENDING';
  }

  get awaitsConsent(): boolean {
    return this.needsConsent && !this.consentedAt;
  }
}
