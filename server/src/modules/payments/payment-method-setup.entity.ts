import { Entity, Index, Property, Unique } from '@mikro-orm/decorators/legacy';
import { type Language } from '../../platform/i18n/translate.ts';
import { Column, Id } from '../../platform/orm/columns.ts';
import { moved } from '../../platform/orm/moves.ts';
import { setupsWall } from '../../platform/orm/walls.ts';
import { type DeclineCode } from '../../platform/payment/payment-provider.ts';
import { MethodOnFileKind, setupMoves, SetupState } from './payment.enums.ts';

/** Somebody went to the provider's page to leave a card or to connect an account, and comes back, or does not. */
@Entity({ rowLevelSecurity: 'force', policies: setupsWall })
@Unique({ name: 'payment_method_setup_ref', properties: ['provider', 'setupRef'] })
@Index({ name: 'payment_method_setup_tried', expression: 'create index payment_method_setup_tried on payment_method_setup (tried_method_id) where tried_method_id is not null' })
@Index({ name: 'payment_method_setup_open', expression: `create index payment_method_setup_open on payment_method_setup (asked_at) where state = 'OPEN'` })
export class PaymentMethodSetup {
  @Id('Also its idempotency key at the provider.')
  id!: string;

  @Property({ type: 'uuid', index: true })
  tenantId!: string;

  @Property({ type: 'uuid' })
  vendorId!: string;

  @Column(() => MethodOnFileKind, 'What is to be kept.', { hidden: true })
  kind!: MethodOnFileKind;

  @Property({ type: 'text' })
  provider!: string;

  /** the provider's names for it and for whose it is; null until somebody has gone there */
  @Property({ type: 'text', nullable: true })
  setupRef?: string | null;

  @Property({ type: 'text', nullable: true })
  customerRef?: string | null;

  @Column(() => SetupState, 'How far it is.', { hidden: true })
  state: SetupState = SetupState.OPEN;

  @Property({ type: 'text', nullable: true })
  failureCode?: string | null;

  /** the order that is paid with what is left, and in whose orders it stands */
  @Property({ type: 'uuid', nullable: true })
  orderId?: string | null;

  @Property({ type: 'uuid', nullable: true })
  orderTenantId?: string | null;

  /** what was left to pay the order while something else of its kind is on file, whose place it takes once a charge with it has succeeded */
  @Property({ type: 'uuid', nullable: true })
  triedMethodId?: string | null;

  /** who began it, for the audit entry of its end */
  @Property({ type: 'uuid' })
  actorId!: string;

  @Property({ type: 'text' })
  actorName!: string;

  @Property({ type: 'uuid' })
  actorTenantId!: string;

  @Property({ type: 'text' })
  actorTenantName!: string;

  @Property({ type: 'text', nullable: true })
  address?: string | null;

  @Property({ type: 'text' })
  language!: Language;

  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  startedAt!: Date;

  /** when the provider was last asked what came of it */
  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  askedAt!: Date;

  succeed(at: Date): void {
    this.state = moved(setupMoves, this.state, 'SUCCEEDED');
    this.askedAt = at;
  }

  fail(code: DeclineCode, at: Date): void {
    this.state = moved(setupMoves, this.state, 'FAILED');
    this.failureCode = code;
    this.askedAt = at;
  }
}
