import { cardExpiresAt, dueExpiryWarning } from '@filiera/shared/payment';
import { instant } from '@filiera/shared/period';
import { Entity, Index, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Int, ObjectType } from 'type-graphql';
import { GraphQLInstant } from '../../platform/graphql/scalars.ts';
import { Column, Id } from '../../platform/orm/columns.ts';
import { methodsWall } from '../../platform/orm/walls.ts';
import { type StoredMethod } from '../../platform/payment/payment-provider.ts';
import { ComputedField, requestNow } from '../../platform/read/computed.ts';
import { MethodOnFileKind } from './payment.enums.ts';

/** What the two questions about its end ask of a card, as SQL. */
const expiryFacts = {
  year: (m: string) => `${m}.expiry_year`,
  month: (m: string) => `${m}.expiry_month`,
  zone: (m: string) => `(select p.time_zone from company_profile p where p.tenant_id = ${m}.tenant_id)`,
  now: requestNow,
};

/** Whether a question about its end is to be answered with yes; what has no end has none. */
function ofExpiry(isSo: (expiry: { year: number; month: number }, zone: string, at: Date) => boolean) {
  return ({ year, month, zone, now }: Record<string, unknown>): boolean => typeof year === 'number' && typeof month === 'number' && isSo({ year, month }, String(zone ?? 'Europe/Rome'), new Date(String(now)));
}

@Entity({ rowLevelSecurity: 'force', policies: methodsWall })
@Unique({ name: 'payment_method_of_tenant', properties: ['tenantId', 'id'] })
@Unique({ name: 'payment_method_ref', properties: ['provider', 'methodRef'] })
@Index({ name: 'payment_method_once', expression: 'create unique index payment_method_once on payment_method_on_file (tenant_id, kind) where removed_at is null' })
@Index({ name: 'payment_method_by_expiry', expression: 'create index payment_method_by_expiry on payment_method_on_file (expiry_year, expiry_month) where removed_at is null' })
@ObjectType({ description: 'A card or an account that the provider of payments keeps for a company; its number is never here (P1). For the company and its vendor.' })
export class PaymentMethodOnFile {
  @Id()
  id!: string;

  @Property({ type: 'uuid' })
  tenantId!: string;

  @Property({ type: 'uuid' })
  vendorId!: string;

  @Column(() => MethodOnFileKind, 'What it is.')
  kind!: MethodOnFileKind;

  @Property({ type: 'text' })
  provider!: string;

  /** the provider's names for it and for whose it is */
  @Property({ type: 'text' })
  methodRef!: string;

  @Property({ type: 'text' })
  customerRef!: string;

  @Column(() => String, 'As its provider spells it: visa, mastercard, paypal.')
  brand!: string;

  @Column(() => String, 'The last four digits of a card.', { nullable: true })
  last4?: string | null;

  @Column(() => Int, 'The year in which a card ends.', { nullable: true })
  expiryYear?: number | null;

  @Column(() => Int, 'The last month of that year in which it is good, 1 to 12.', { nullable: true })
  expiryMonth?: number | null;

  @Column(() => String, 'The address of an account, masked.', { nullable: true })
  account?: string | null;

  @Column(() => GraphQLInstant, 'Since when it is on file.')
  addedAt!: Date;

  @Column(() => String, 'Who left it there, as words.')
  addedByName!: string;

  /** of its end its owner was told so many days before, the last time */
  @Property({ type: 'integer', nullable: true })
  warnedDays?: number | null;

  /** no longer on file: taken away, or replaced */
  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  removedAt?: Date | null;

  /** the provider has forgotten it too */
  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  forgottenAt?: Date | null;

  @ComputedField(() => Boolean, 'Whether a card ends within 30 days, counted where its company is.', { needs: expiryFacts, of: ofExpiry((expiry, zone, at) => dueExpiryWarning(expiry, zone, instant(at)) !== null) })
  expiresSoon!: boolean;

  @ComputedField(() => Boolean, 'Whether a card has ended.', { needs: expiryFacts, of: ofExpiry((expiry, zone, at) => instant(at) >= cardExpiresAt(expiry, zone)) })
  isExpired!: boolean;

  /** Takes over what the provider says of it. */
  learn({ ref, customerRef, brand, last4, expiry, account }: StoredMethod): void {
    if (expiry?.year !== this.expiryYear || expiry?.month !== this.expiryMonth) this.warnedDays = null;
    Object.assign(this, { methodRef: ref, customerRef, brand, last4, expiryYear: expiry?.year ?? null, expiryMonth: expiry?.month ?? null, account });
  }

  remove(at: Date): void {
    this.removedAt = at;
  }

  /** What it is called in the audit log. */
  get label(): string {
    return [this.brand, this.last4 ? `•••• ${this.last4}` : (this.account ?? '')].join(' ').trim();
  }
}
