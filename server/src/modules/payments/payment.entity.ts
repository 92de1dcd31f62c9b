import { type Ref } from '@mikro-orm/core';
import { Check, Entity, Index, Property, Unique } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import { GraphQLInstant, GraphQLSafeInteger } from '../../platform/graphql/scalars.ts';
import { Column, Id, Part, ToOne } from '../../platform/orm/columns.ts';
import { Money } from '../../platform/orm/money.ts';
import { moved } from '../../platform/orm/moves.ts';
import { linkedPayments } from '../../platform/orm/walls.ts';
import { ComputedField } from '../../platform/read/computed.ts';
import { type ChargeOutcome, type DeclineCode } from '../../platform/payment/payment-provider.ts';
import { declineReason } from './decline-reason.ts';
import { PaymentMethodOnFile } from './payment-method-on-file.entity.ts';
import { MethodOnFileKind, paymentMoves, PaymentState } from './payment.enums.ts';

/**
 * One try to collect what an order costs from whoever pays. Its id is its idempotency key at the provider, and what it is found by there. What a provider says of it
 * is recorded by `paymentChanged` alone.
 */
@Check({ name: 'payment_amount', expression: '((amount_minor > 0) and (refunded_minor >= 0) and (refunded_minor <= amount_minor))' })
@Entity({ rowLevelSecurity: 'force', policies: linkedPayments })
@Unique({ name: 'payment_ref', properties: ['provider', 'providerRef'] })
@Index({ name: 'payment_open_once', expression: `create unique index payment_open_once on payment (order_id) where state in ('PROCESSING', 'REQUIRES_ACTION')` })
@Index({ name: 'payment_open', expression: `create index payment_open on payment (asked_at) where state in ('PROCESSING', 'REQUIRES_ACTION')` })
@Index({ name: 'payment_of_order', properties: ['orderTenantId', 'orderId'] })
@ObjectType({ description: 'One try to collect what an order costs by card or PayPal. For whoever pays and the vendor (M6).' })
export class Payment {
  @Id()
  id!: string;

  /** who pays */
  @Property({ type: 'uuid', index: true })
  tenantId!: string;

  @Property({ type: 'uuid' })
  vendorId!: string;

  /** in whose orders it stands: a partner pays for its customer */
  @Property({ type: 'uuid' })
  orderTenantId!: string;

  @Property({ type: 'uuid' })
  orderId!: string;

  @ToOne(() => PaymentMethodOnFile, 'What is charged, as it is now.', { optional: true })
  method!: Ref<PaymentMethodOnFile>;

  @Column(() => MethodOnFileKind, 'By card, or by PayPal.')
  kind!: MethodOnFileKind;

  @Property({ type: 'text' })
  provider!: string;

  /** the provider's name for it, once it is known */
  @Property({ type: 'text', nullable: true })
  providerRef?: string | null;

  @Part(() => Money, 'What is to be taken.')
  amount!: Money;

  @Column(() => GraphQLSafeInteger, 'How much of it was given back, in its minor units.')
  refundedMinor: number = 0;

  @Column(() => PaymentState, 'How it stands.')
  state: PaymentState = PaymentState.PROCESSING;

  /** why it was refused: a `DeclineCode` */
  @Property({ type: 'text', nullable: true })
  failureCode?: string | null;

  @ComputedField(() => String, 'Why it was refused, for the viewer.', {
    nullable: true,
    needs: { code: (p) => `${p}.failure_code`, kind: (p) => `${p}.kind` },
    of: ({ kind, code }, { language }) => declineReason(language, kind, code),
    ofNobody: ({ kind, code }, language) => declineReason(language, kind, code),
  })
  failureReason?: string | null;

  @Column(() => String, 'The page of the provider, or of its bank, where its payer agrees.', { nullable: true })
  actionUrl?: string | null;

  /** what the payer reads on its statement */
  @Property({ type: 'text' })
  description!: string;

  /** whether somebody is there who can be sent to the provider's page */
  @Property({ type: 'boolean' })
  isPresent!: boolean;

  /** where in the console they come back to */
  @Property({ type: 'text' })
  returnPath!: string;

  @Column(() => GraphQLInstant, 'When it was begun.')
  startedAt!: Date;

  /** the first time that the provider was told of it; what was told may have been done, answer or not */
  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  sentAt?: Date | null;

  /** when the provider was last asked */
  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  askedAt!: Date;

  /** when the money was taken, as far as we know */
  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  succeededAt?: Date | null;

  /** Takes over what the provider says. What is older than what is known changes nothing. @returns whether its state, or what was given back, is another now, or another amount was taken than was due */
  learn(outcome: Exclude<ChargeOutcome, { state: 'UNAVAILABLE' }>, at: Date): boolean {
    this.askedAt = at;
    this.providerRef ??= outcome.ref;
    const { state: before, refundedMinor, failureCode } = this;
    switch (outcome.state) {
      case 'SUCCEEDED':
        // It pays for nothing here: what was taken is for its vendor to put right.
        if (!this.isTaken && (outcome.taken.minor !== this.amount.minor || outcome.taken.currency !== this.amount.currency)) {
          this.move('FAILED');
          this.failureCode = 'OTHER_AMOUNT';
          break;
        }
        if (this.move('SUCCEEDED')) this.succeededAt = at;
        this.refundedMinor = Math.max(this.refundedMinor, outcome.refundedMinor);
        if (this.refundedMinor >= this.amount.minor) this.move('REFUNDED');
        break;
      case 'REQUIRES_ACTION':
        if (this.state === 'REQUIRES_ACTION' || this.move('REQUIRES_ACTION')) this.actionUrl = outcome.url ?? this.actionUrl;
        return this.state !== before;
      case 'PROCESSING':
        this.move('PROCESSING');
        break;
      case 'DECLINED':
        if (this.move('FAILED')) this.failureCode = outcome.code;
        break;
    }
    if (this.state !== 'REQUIRES_ACTION') this.actionUrl = null;
    return this.state !== before || this.refundedMinor !== refundedMinor || (this.failureCode === 'OTHER_AMOUNT' && failureCode !== 'OTHER_AMOUNT');
  }

  /** It is not wanted any more; should it succeed all the same, that is recorded. */
  giveUp(code: DeclineCode): void {
    if (this.move('FAILED')) this.failureCode = code;
    this.actionUrl = null;
  }

  private get isTaken(): boolean {
    return this.state === 'SUCCEEDED' || this.state === 'REFUNDED';
  }

  private move(to: PaymentState): boolean {
    const allowed: readonly PaymentState[] = paymentMoves[this.state];
    if (!allowed.includes(to)) return false;
    this.state = moved(paymentMoves, this.state, to);
    return true;
  }
}

/** Whether money may still come of it by itself. */
export const isOpen = ({ state }: Pick<Payment, 'state'>): boolean => state === 'PROCESSING' || state === 'REQUIRES_ACTION';
