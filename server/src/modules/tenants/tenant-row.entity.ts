import { type Ref } from '@mikro-orm/core';
import { Property } from '@mikro-orm/decorators/legacy';
import { Int, ObjectType } from 'type-graphql';
import { GraphQLInstant } from '../../platform/graphql/scalars.ts';
import { Column, Id, ToOne } from '../../platform/orm/columns.ts';
import { Currency } from '../../platform/orm/money.ts';
import { moved } from '../../platform/orm/moves.ts';
import { User } from '../access/index.ts';
import { PartnerAccess, Payer, TenantKind, TenantStatus } from './tenant.enums.ts';
import { Tenant } from './tenant.entity.ts';

/** A company's own row, and what becomes of it; what hangs on it stands in `Tenant`. */
@ObjectType()
export abstract class TenantRow {
  @Id()
  id!: string;

  @Column(() => TenantKind, 'What it may have below it.')
  kind!: TenantKind;

  @Column(() => TenantStatus, 'Whether it is active.')
  status: TenantStatus = TenantStatus.ACTIVE;

  @Column(() => String, 'The name it goes by in lists and headers.')
  name!: string;

  /** what lists sort by: case does not matter */
  @Property({ type: 'text', generated: '(lower(name)) stored' })
  sortName?: string;

  @Column(() => Int, 'Raised by every rename; send back what you read (A4).')
  version: number = 1;

  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  renamedAt?: Date | null;

  @Property({ type: 'text', nullable: true })
  renamedByName?: string | null;

  @ToOne(() => Tenant, 'The company above; null at the top and where the viewer\'s sight ends.', { nullable: true })
  parent?: Ref<Tenant> | null;

  /** the root of its tree; its own id for a vendor. Set by trigger. */
  @Property({ type: 'uuid', index: true })
  vendorId!: string;

  /** its label in `path`. Set by trigger, whatever is written */
  @Property({ type: 'bigint', unique: true, defaultRaw: '0' })
  node?: string;

  /** the chain of nodes from its root. Set by trigger. */
  @Property({ type: 'text', columnType: 'ltree', unique: true })
  path!: string;

  @Column(() => Int, 'How deep it stands, 1 for a vendor, at most 8. Set by trigger.')
  depth!: number;

  @Column(() => Payer, 'Who is invoiced for its orders (P3).')
  payer: Payer = Payer.CUSTOMER;

  @Column(() => PartnerAccess, 'What the partners above see (P6).')
  access: PartnerAccess = PartnerAccess.FULL;

  /** how deep the deepest LIMITED company on its path stands, itself included; 0 for none. Set by trigger. */
  @Property({ type: 'smallint', default: 0 })
  limitedDepth: number = 0;

  @Column(() => String, 'Who looks after it, as words on its own row (T3).', { nullable: true })
  accountManagerName?: string | null;

  @ToOne(() => User, 'Who looks after it; null for nobody in particular, and where the viewer\'s sight ends.', { nullable: true, index: true })
  accountManager?: Ref<User> | null;

  /** a vendor's: the name in /sign-in/:vendor (T8) */
  @Property({ type: 'text', nullable: true, unique: true })
  slug?: string | null;

  /** a vendor's: fixed at its first order (T1) */
  @Column(() => Currency, 'The vendor\'s currency.', { hidden: true, nullable: true })
  currency?: Currency | null;

  /** name, legal and trade name and VAT number in lower case, for the search. Kept by trigger. */
  @Property({ type: 'text', default: '' })
  search: string = '';

  @Column(() => GraphQLInstant, 'When it was created.')
  createdAt!: Date;

  @Column(() => GraphQLInstant, 'When it was closed (T6).', { nullable: true })
  closedAt?: Date | null;

  @Column(() => GraphQLInstant, 'Since when it is suspended (T4).', { nullable: true })
  suspendedAt?: Date | null;

  /** the company of whoever suspended it: those below that one do not resume it (T4) */
  @Property({ type: 'uuid', nullable: true })
  suspendedById?: string | null;

  @Column(() => GraphQLInstant, 'When the vendor moved it, until one of its administrators confirms what partners see (T5).', { nullable: true })
  movedAt?: Date | null;

  @Column(() => String, 'Whom it was moved under, as words on its own row, until then (T3, T5).', { nullable: true })
  movedUnderName?: string | null;

  /** of those whose home it is; told by `security` */
  @Property({ type: 'boolean', default: false })
  requiresTwoFactor: boolean = false;

  /** Whoever read the name before cannot write over this one (A4). */
  rename(name: string, byName: string, at: Date): void {
    this.name = name;
    this.version += 1;
    this.renamedAt = at;
    this.renamedByName = byName;
  }

  /** A partner gives up its features: it is a customer from now on (T6). */
  becomeCustomer(): void {
    this.kind = 'CUSTOMER';
  }

  /** It is over: its people stay outside and its keys stop, until its parent restores it (T6). */
  close(at: Date): void {
    this.status = moved<TenantStatus>(moves, this.status, 'CLOSED');
    this.closedAt = at;
  }

  /** It and all below it stand still until it is resumed (T4). */
  suspend(at: Date, from: string): void {
    this.status = moved<TenantStatus>(moves, this.status, 'SUSPENDED');
    this.suspendedAt = at;
    this.suspendedById = from;
  }

  resume(): void {
    this.status = moved<TenantStatus>(moves, this.status, 'ACTIVE');
    this.suspendedAt = null;
    this.suspendedById = null;
  }

  /** As it was before it was closed (T6): what was suspended still is. */
  restore(): void {
    this.status = moved<TenantStatus>(moves, this.status, this.suspendedAt ? 'SUSPENDED' : 'ACTIVE');
    this.closedAt = null;
  }

  /** Whether its own people need a second factor, from their next request on (T8). */
  requireTwoFactor(isRequired: boolean): void {
    this.requiresTwoFactor = isRequired;
  }

  /** Who is invoiced for what is ordered and renewed from now on (P3, P7). */
  choosePayer(payer: Payer): void {
    this.payer = payer;
  }

  /** What partners see from now on (P6): who sees no amounts pays none, and whoever chooses has seen that the company was moved (T5). */
  chooseAccess(access: PartnerAccess): void {
    this.access = access;
    if (access === 'LIMITED') this.payer = 'CUSTOMER';
    this.movedAt = null;
    this.movedUnderName = null;
  }
}

const moves = { ACTIVE: ['SUSPENDED', 'CLOSED'], SUSPENDED: ['ACTIVE', 'CLOSED'], CLOSED: ['ACTIVE', 'SUSPENDED'] } satisfies Record<TenantStatus, readonly TenantStatus[]>;
