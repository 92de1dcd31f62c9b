import { type Anchor, type Period, toDate } from '@filiera/shared/period';
import { atEnd, subscriptionMove, type MoveReason as Reason, type Standing, type SubscriptionMove } from '@filiera/shared/subscription';
import { ref, type Ref } from '@mikro-orm/core';
import { Check, Entity, Index, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Int, ObjectType } from 'type-graphql';
import { GraphQLInstant } from '../../platform/graphql/scalars.ts';
import { Column, Id, Part, ToOne } from '../../platform/orm/columns.ts';
import { Money } from '../../platform/orm/money.ts';
import { ownPath } from '../../platform/orm/walls.ts';
import { ComputedField, requestNow } from '../../platform/read/computed.ts';
import { Connection, List, Listing, One } from '../../platform/read/relations.ts';
import { Action } from '../access/index.ts';
import { Edition, Product } from '../catalog/index.ts';
import { Cadence } from '../catalog/catalog.enums.ts';
import { Licence, LicenceCount } from '../licences/index.ts';
import { Order } from '../orders/index.ts';
import { Tenant, tenantFacts } from '../tenants/index.ts';
import { ScheduledChange } from './scheduled-change.entity.ts';
import { SubscriptionComponent } from './subscription-component.entity.ts';
import { SubscriptionEvent } from './subscription-event.entity.ts';
import { SubscriptionPeriod } from './subscription-period.entity.ts';
import { AtEnd, ParkedReason, SubscriptionStatus } from './subscription.enums.ts';
import { subscriptionPolicy, type SubscriptionFacts } from './subscription.policy.ts';

@Listing({
  sorts: { ENDS_AT: 'endsAt', CREATED_AT: 'createdAt' },
  filters: {
    status: { property: 'status', compare: 'in', type: () => [SubscriptionStatus], description: 'In one of these states.' },
    cadence: { property: 'cadence', compare: 'in', type: () => [Cadence], description: 'Paid by the month or by the year.' },
    endsBefore: { property: 'endsAt', compare: '<', type: () => GraphQLInstant, description: 'Paid until before this instant.' },
    endsAfter: { property: 'endsAt', compare: '>=', type: () => GraphQLInstant, description: 'Paid until this instant or later.' },
  },
})
@Entity({ rowLevelSecurity: 'force', policies: ownPath })
@Unique({ name: 'subscription_of_tenant', properties: ['tenant', 'id'] })
@Check({ name: 'subscription_tiles', expression: 'ends_at > starts_at' })
@Check({ name: 'subscription_trial', expression: `is_trial or status <> 'TRIAL'` })
@Index({ name: 'subscription_by_state', properties: ['status', 'endsAt'] })
@Index({ name: 'subscription_by_end', properties: ['tenant', 'endsAt', 'id'] })
@Index({ name: 'subscription_renewing', expression: 'create index subscription_renewing on subscription (renews_at) where renews_at is not null' })
@Index({ name: 'subscription_reminded', expression: 'create index subscription_reminded on subscription (remind_at) where remind_at is not null' })
@Index({ name: 'subscription_parked', expression: 'create index subscription_parked on subscription (vendor_id, ends_at, id) where parked_at is not null' })
@ObjectType({ description: 'What a company has bought, for one period after the other (S2).' })
export class Subscription {
  @Id()
  id!: string;

  @ToOne(() => Tenant, 'Who uses it; it is always installed there (P6).')
  tenant!: Ref<Tenant>;

  /** from its company, by trigger */
  @Property({ type: 'text', columnType: 'ltree' })
  path!: string;

  @Property({ type: 'uuid' })
  vendorId!: string;

  @ToOne(() => Product, 'What it is.')
  product!: Ref<Product>;

  @ToOne(() => Edition, 'In which version.')
  edition!: Ref<Edition>;

  @Column(() => Cadence, 'How long one period is.')
  cadence!: Cadence;

  @Column(() => SubscriptionStatus, 'Where it stands.')
  status: SubscriptionStatus = SubscriptionStatus.ACTIVE;

  @Column(() => Boolean, 'It was never bought (S12).', { default: false })
  isTrial: boolean = false;

  @Column(() => GraphQLInstant, 'Start of its first period, or of its trial.')
  startsAt!: Date;

  @Column(() => GraphQLInstant, 'End of its last paid period, or of its trial; the instant itself no longer belongs to it.')
  endsAt!: Date;

  /** wall-clock time of the start that month boundaries are counted from, without offset (S2) */
  @Property({ type: 'text' })
  anchorLocal!: string;

  @Column(() => String, 'Where that wall clock hangs; copied from the company at the start (S2).')
  timeZone!: string;

  @Column(() => Boolean, 'Whether it renews by itself (S5).')
  autoRenew: boolean = false;

  @Column(() => Boolean, 'It ends with what is paid: nobody is reminded, nothing is renewed, and licences work no longer than that.', { default: false })
  cancelAtEnd: boolean = false;

  @Part(() => Money, 'Public price of one period at these quantities, as it was bought.')
  listPrice!: Money;

  /** when it is looked at next to be renewed by itself; by trigger and by the worker (S5) */
  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  renewsAt?: Date | null;

  /** when it is looked at next to be reminded of its end; by trigger and by the worker (S5) */
  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  remindAt?: Date | null;

  /** of this end it was reminded so many days before, the last time */
  @Property({ type: 'integer', nullable: true })
  remindedDays?: number | null;

  @Column(() => GraphQLInstant, 'Since when it is left alone, because it could not be renewed by itself, until something of it changes or somebody has it tried again (S5).', { nullable: true })
  parkedAt?: Date | null;

  @Column(() => ParkedReason, 'Why it could not.', { nullable: true })
  parkedReason?: ParkedReason | null;

  /** who ordered it last: the customer by itself, or a partner (P5) */
  @Property({ type: 'boolean', default: false })
  orderedByCustomer: boolean = false;

  @ToOne(() => Subscription, 'The one whose place it took by an upgrade (S3).', { nullable: true, unique: true })
  replaces?: Ref<Subscription> | null;

  @ToOne(() => Subscription, 'The one that took its place.', { nullable: true })
  replacedBy?: Ref<Subscription> | null;

  @Column(() => Int, 'Raised by every change that a price depends on; a quote made on another version has expired (S8).')
  version: number = 1;

  @Column(() => GraphQLInstant, 'When it was made.')
  createdAt!: Date;

  @List(() => SubscriptionComponent, { by: 'subscription_id', orderBy: (component) => `${component}.position` }, 'Total quantities.')
  components!: SubscriptionComponent[];

  @One(() => LicenceCount, { by: 'subscription_id' }, 'How many licences it has and how many are free; null where its product has none, and for who may not see them (S11).')
  licenceCount?: LicenceCount;

  @Connection(() => Licence, { by: 'subscription_id' }, 'Who has a licence of it (S11).')
  licences!: Licence[];

  @Connection(() => SubscriptionPeriod, { by: 'subscription_id' }, 'What was paid, period by period.')
  periods!: SubscriptionPeriod[];

  @Connection(() => Order, { where: (order, subscription) => `${order}.id in (select l.order_id from order_line l where l.subscription_id = ${subscription}.id union all select l.order_id from order_line l where l.resulting_subscription_id = ${subscription}.id)` }, 'Its orders, the one that it came from by an upgrade among them.')
  orders!: Order[];

  @Connection(() => SubscriptionEvent, { by: 'subscription_id' }, 'Its Cronologia.')
  history!: SubscriptionEvent[];

  @One(() => ScheduledChange, { by: 'subscription_id' }, 'What it becomes at the end of what is paid (S3).')
  scheduledChange?: ScheduledChange | null;

  @ComputedField(() => AtEnd, 'What happens at its end; null when that is past.', {
    needs: { status: (s) => `${s}.status`, isTrial: (s) => `${s}.is_trial`, cancelAtEnd: (s) => `${s}.cancel_at_end`, autoRenew: (s) => `${s}.auto_renew` },
    of: (facts) => atEnd(facts as unknown as Standing), nullable: true,
  })
  atEnd!: AtEnd | null;

  @ComputedField(() => [Action], 'What the viewer may do with it (G4).', {
    needs: { tenant: (s) => tenantFacts(`${s}.tenant_id`), status: (s) => `${s}.status`, isTrial: (s) => `${s}.is_trial`, cancelAtEnd: (s) => `${s}.cancel_at_end`, parkedAt: (s) => `${s}.parked_at`, endsAt: (s) => `${s}.ends_at`, now: requestNow },
    of: ({ tenant, status, isTrial, cancelAtEnd, parkedAt, endsAt, now }, viewer) => subscriptionPolicy.permitted(viewer, { tenant, status, isTrial, cancelAtEnd, isParked: parkedAt !== null, endsAt: new Date(String(endsAt)), now: new Date(String(now)) } as SubscriptionFacts),
  })
  viewerCan!: string[];

  /** Another takes its place (S3). */
  supersede(by: Subscription): SubscriptionMove {
    this.replacedBy = ref(by);
    return move(this, 'REPLACED');
  }

  /** There is more of some of its components; its time stays as it is (S7). */
  topUp(bought: Pick<Subscription, 'listPrice' | 'orderedByCustomer'>): void {
    Object.assign(this, bought);
    this.version += 1;
  }

  /** A trial is bought: a full period of what was chosen, from now on, on an anchor of its own (S12). */
  convert({ start, end }: Period, anchor: Anchor, bought: Pick<Subscription, 'edition' | 'cadence' | 'listPrice' | 'orderedByCustomer'>): SubscriptionMove {
    Object.assign(this, bought, { isTrial: false, startsAt: toDate(start), endsAt: toDate(end), anchorLocal: anchor.local });
    return move(this, 'CONVERSION');
  }

  /** It is from now on what was scheduled for its end (S3). */
  become(content: Pick<Subscription, 'edition' | 'cadence' | 'listPrice'>): void {
    Object.assign(this, content);
    this.version += 1;
  }

  /** The charge of its automatic renewal was refused, and is tried again (S5). @returns nothing where it waits for that already */
  refuse(): SubscriptionMove | undefined {
    return this.status === 'ACTIVE' ? move(this, 'PAYMENT_REFUSED') : undefined;
  }

  /** It was refused for the last time (S5). @returns nothing where it has expired already */
  giveUp(): SubscriptionMove | undefined {
    if (this.status === 'PAST_DUE') return move(this, 'RETRIES_OVER');
    return this.status === 'ACTIVE' ? move(this, 'NOT_RENEWED') : undefined;
  }

  /** It is looked at again, like one that is due (S5). */
  unpark(now: Date): void {
    Object.assign(this, { parkedAt: null, parkedReason: null, renewsAt: now });
  }

  /** One more period is paid: from its end on, or after the grace from the payment on, with the anchor of that (S4, S6). */
  renew(period: Period, anchor: Anchor, bought: Pick<Subscription, 'orderedByCustomer'> & Partial<Pick<Subscription, 'cadence' | 'listPrice'>>): SubscriptionMove {
    this.endsAt = toDate(period.end);
    this.anchorLocal = anchor.local;
    Object.assign(this, bought, { cancelAtEnd: false });
    return move(this, 'RENEWAL');
  }
}

/** What the audit log calls it. */
export async function subjectOf({ id, product, edition }: Subscription): Promise<{ type: string; id: string; name: string }> {
  return { type: 'Subscription', id, name: `${(await product.loadOrFail()).name} ${(await edition.loadOrFail()).name}` };
}

/** The one place that a status is written. Not a private method: the ORM makes entities without their constructor. */
function move(subscription: Subscription, reason: Reason): SubscriptionMove {
  const made = subscriptionMove(subscription.status, reason);
  subscription.status = made.to;
  subscription.version += 1;
  return made;
}
