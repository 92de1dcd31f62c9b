import { Check, Entity, Index } from '@mikro-orm/decorators/legacy';
import { Int, ObjectType } from 'type-graphql';
import { type Subject } from '../../platform/auth/policies.ts';
import { ownPath } from '../../platform/orm/walls.ts';
import { ComputedField } from '../../platform/read/computed.ts';
import { Connection, List, Listing, One } from '../../platform/read/relations.ts';
import { Action, ApiKey, User } from '../access/index.ts';
import { AuditEntry } from '../audit/index.ts';
import { CashbackAccount, CashbackPayout } from '../cashback/index.ts';
import { Product } from '../catalog/index.ts';
import { Contact } from '../contacts/index.ts';
import { FiscalSettings, SellerGap, VatException } from '../fiscal/index.ts';
import { Import } from '../imports/index.ts';
import { Invoice } from '../invoices/index.ts';
import { BankStatement } from '../statements/index.ts';
import { Mail } from '../mails/index.ts';
import { Notice } from '../notices/index.ts';
import { MonthTotal, Order } from '../orders/index.ts';
import { BillingAccount } from '../payments/index.ts';
import { CompanyProfile, VatCheck } from '../profiles/index.ts';
import { IdentityProvider } from '../sign-on/index.ts';
import { Subscription } from '../subscriptions/index.ts';
import { Ticket, unreadOf, waitingFor } from '../tickets/index.ts';
import { PartnerTier } from '../tiers/index.ts';
import { DeactivationBlocker } from './deactivation-blocker.entity.ts';
import { PayerProposal } from './payer-proposal.entity.ts';
import { TenantReach } from './tenant-reach.entity.ts';
import { TenantSecurity } from './tenant-security.entity.ts';
import { TenantSize } from './tenant-size.entity.ts';
import { tenantPolicy } from './tenant.policy.ts';
import { TenantRow } from './tenant-row.entity.ts';
import { TenantKind, TenantStatus } from './tenant.enums.ts';

@Listing({
  sorts: { NAME: 'sortName', CREATED_AT: 'createdAt' },
  filters: {
    kind: { property: 'kind', compare: 'in', type: () => [TenantKind], description: 'Of one of these kinds.' },
    status: { property: 'status', compare: 'in', type: () => [TenantStatus], description: 'In one of these states.' },
  },
})
@Entity({ rowLevelSecurity: 'force', policies: ownPath })
@Index({ name: 'tenant_children_by_name', properties: ['parent', 'sortName', 'id'] })
@Index({ name: 'tenant_children_by_age', properties: ['parent', 'createdAt', 'id'] })
@Index({ name: 'tenant_search', expression: `create index tenant_search on tenant using gin (string_to_array(ltree2text(path), '.'), search gin_trgm_ops)` })
@Check({ name: 'tenant_payer_of_limited', expression: `((access = 'FULL'::text) or (payer = 'CUSTOMER'::text))` })
@Check({ name: 'tenant_moved', expression: '((moved_at is null) = (moved_under_name is null))' })
@ObjectType({ description: 'A company in the tree vendor > partner > sub-partner > customer (T1).' })
export class Tenant extends TenantRow {
  @ComputedField(() => String, 'The partner directly above it, as words: told although it may be above the viewer (T3); null below a vendor.', { nullable: true, needs: { name: (t) => `(select p.name from partner_of(${t}.id) p)` }, of: ({ name }) => name, cost: 5 })
  partnerName?: string | null;

  @One(() => PayerProposal, { by: 'tenant_id' }, 'What a partner proposes about who pays, until the company answers; null under LIMITED access.')
  payerProposal?: PayerProposal;

  @List(() => Product, { where: (product, tenant) => `${product}.wants_sole_administrator and ${tenant}.kind = 'CUSTOMER' and exists (select from subscription s where s.tenant_id = ${tenant}.id and s.product_id = ${product}.id and s.status = 'ACTIVE')`, orderBy: (product) => `${product}.name` }, 'What it uses that costs its partner the discount as soon as it has an active administrator of its own (P8).')
  soleAdministratorProducts!: Product[];

  @List(() => Tenant, {
    where: (above, below) => `${above}.id in (select a.ancestor_id from tenant_ancestor a where a.tenant_id = ${below}.id)`,
    orderBy: (above) => `${above}.depth`,
  }, 'The companies above it, from the viewer\'s home down to the parent (T3).')
  ancestors!: Tenant[];

  @One(() => CompanyProfile, { by: 'tenant_id' }, 'Its Anagrafica; null under LIMITED access.')
  profile?: CompanyProfile;

  @Connection(() => VatCheck, { by: 'tenant_id' }, 'When the register was asked for its VAT number, and what it told (M3); empty under LIMITED access.')
  vatChecks!: VatCheck[];

  @Connection(() => VatException, { by: 'tenant_id' }, 'How it is taxed unlike others, for itself and the vendor, and of them for those who handle money (P2); empty for everybody else.')
  vatExceptions!: VatException[];

  @Connection(() => PartnerTier, { by: 'tenant_id' }, 'What a partner pays less than the public price, by first day: for itself, its parent and the vendor, and of them for those who handle money (P9); empty for everybody else.')
  tiers!: PartnerTier[];

  @One(() => BillingAccount, { by: 'tenant_id' }, 'Its Pagamento; null under LIMITED access.')
  billingAccount?: BillingAccount;

  @Connection(() => Tenant, { by: 'parent_id' }, 'The companies directly below it.')
  children!: Tenant[];

  @Connection(() => Tenant, {
    via: { name: 'Descendant', table: 'tenant_ancestor', parent: 'ancestor_id', target: 'tenant_id', sorts: { NAME: 'sort_name' } },
  }, 'All companies below it, at any depth.')
  descendants!: Tenant[];

  @Connection(() => Contact, { by: 'tenant_id' }, 'Its contacts (C1).')
  contacts!: Contact[];

  @Connection(() => User, { by: 'tenant_id' }, 'The people who sign in for it; empty for who may not read them (T2).')
  users!: User[];

  @Connection(() => Subscription, { by: 'tenant_id' }, 'What it has bought.')
  subscriptions!: Subscription[];

  @Connection(() => Subscription, {
    via: { name: 'Expiry', table: 'tenant_expiry', parent: 'ancestor_id', target: 'subscription_id', sorts: { ENDS_AT: 'ends_at' } },
  }, 'What it and all companies below it have that ends, or has ended, unless somebody does something: what renews by itself is not among them, nor what LIMITED access hides (P6).')
  expiries!: Subscription[];

  @Connection(() => Order, { via: { table: 'tenant_order', parent: 'tenant_id', target: 'order_id', sorts: { PLACED_AT: 'placed_at', NUMBER: 'number' } } }, 'Its orders, those of others that it is invoiced for, and those with a line of it.')
  orders!: Order[];

  @Connection(() => Order, { where: (order, vendor) => `${order}.vendor_id = ${vendor}.id` }, 'For a vendor: the orders of its whole tree, which it settles (S9). Empty for others.')
  issuedOrders!: Order[];

  @Connection(() => Invoice, { by: 'tenant_id' }, 'The invoices and credit notes that it got; empty for everybody but those who handle its money and the vendor\'s (P4, P5, M6).')
  invoices!: Invoice[];

  @Connection(() => Invoice, { where: (invoice, vendor) => `${invoice}.vendor_id = ${vendor}.id` }, 'For a vendor: what it issued, to its whole tree. Empty for others.')
  issuedInvoices!: Invoice[];

  @One(() => CashbackAccount, { by: 'tenant_id' }, 'What a partner earned of its customers\' purchases and still has; null until it has earned anything, and for everybody but those who handle its money and the vendor\'s (P9, P10).')
  cashback?: CashbackAccount;

  @Connection(() => CashbackPayout, { where: (payout, vendor) => `${payout}.vendor_id = ${vendor}.id` }, 'For a vendor: the payouts that its partners asked for. Empty for others.')
  askedPayouts!: CashbackPayout[];

  @List(() => MonthTotal, { by: 'tenant_id', orderBy: (m) => `${m}.month desc, ${m}.kind` }, 'Month by month, the latest first, what it sold or was invoiced for; for its own people who handle money, empty for everyone else (M6).')
  monthTotals!: MonthTotal[];

  @Connection(() => Subscription, { where: (subscription, vendor) => `${subscription}.vendor_id = ${vendor}.id and ${subscription}.parked_at is not null` }, 'For a vendor: what its whole tree has that could not be renewed by itself (S5). Empty for others.')
  parkedSubscriptions!: Subscription[];

  @Connection(() => ApiKey, { by: 'tenant_id' }, 'Its API keys (G5); empty for who may not read them.')
  apiKeys!: ApiKey[];

  @Connection(() => AuditEntry, { by: 'tenant_id' }, 'What was changed here and by whom (T7).')
  auditLog!: AuditEntry[];

  @Connection(() => BankStatement, { by: 'tenant_id' }, 'For a vendor: the statements of its bank that were sent; empty for who may not read them.')
  bankStatements!: BankStatement[];

  @Connection(() => Import, { by: 'tenant_id' }, 'The files of customers that were sent to be imported below it; empty for who may not.')
  imports!: Import[];

  @Connection(() => Mail, { by: 'tenant_id' }, 'The mails to its people; empty for who may not read them (T2).')
  mails!: Mail[];

  @Connection(() => Mail, { where: (mail, vendor) => `${mail}.vendor_id = ${vendor}.id` }, 'For a vendor: the mails to the people of its whole tree. Empty for others.')
  sentMails!: Mail[];

  @Connection(() => Notice, { by: 'tenant_id' }, 'The notices it publishes (C5).')
  notices!: Notice[];

  @ComputedField(() => Int, 'How many people a notice about USAGE_REPORTS would go to now; 0 where none may be published.', { needs: { count: (t) => `count_notice_readers(${t}.id, 'BILLING')` }, of: ({ count }) => count, cost: 50 })
  usageNoticeReaders!: number;

  @ComputedField(() => Int, 'The same for one about TECHNICAL.', { needs: { count: (t) => `count_notice_readers(${t}.id, 'TECHNICAL')` }, of: ({ count }) => count, cost: 50 })
  technicalNoticeReaders!: number;

  @ComputedField(() => Int, 'The same for one about COMPANY.', { needs: { count: (t) => `count_notice_readers(${t}.id, 'BUSINESS')` }, of: ({ count }) => count, cost: 50 })
  companyNoticeReaders!: number;

  @Connection(() => Ticket, { by: 'tenant_id' }, 'Its tickets; empty for who may not read them (T2).')
  tickets!: Ticket[];

  @Connection(() => Ticket, { by: 'waits_for_id' }, 'The open tickets that wait for an answer of its people: its own that were answered from above, and those of the companies below that it looks after.')
  waitingTickets!: Ticket[];

  @ComputedField(() => Int, 'How many those are; 100 is a hundred or more.', {
    needs: { waiting: (t) => waitingFor(`${t}.id`) },
    of: ({ waiting }) => waiting,
  })
  waitingTicketCount!: number;

  @ComputedField(() => Int, 'How many of its open tickets somebody else wrote in since the viewer last looked; 100 is a hundred or more.', {
    needs: { unread: (t) => unreadOf(`${t}.id`) },
    of: ({ unread }) => unread,
    cost: 5,
  })
  unreadTickets!: number;

  @List(() => DeactivationBlocker, { by: 'tenant_id', orderBy: (b) => `${b}.position` }, 'What stands in the way of either deactivation (T6); empty where nothing does, or where access is LIMITED.')
  deactivationBlockers!: DeactivationBlocker[];

  @One(() => IdentityProvider, { by: 'tenant_id' }, 'A vendor\'s: where its people may sign in instead of here; null for everyone but its administrators.')
  identityProvider?: IdentityProvider;

  @One(() => FiscalSettings, { by: 'tenant_id' }, 'A vendor\'s: what its invoices say of it; null until it has said it, and for everyone but its own people who handle money.')
  fiscalSettings?: FiscalSettings;

  @ComputedField(() => [SellerGap], 'Of one\'s own vendor: what is missing before anything can be invoiced, and so sold; empty for everybody else.', {
    needs: { gaps: (t) => `case when ${t}.kind = 'VENDOR' then seller_gaps(${t}.id) end`, id: (t) => `${t}.id` }, of: ({ gaps, id }, { home }) => (id === home.id && gaps ? gaps : []),
  })
  sellerGaps!: SellerGap[];

  @One(() => TenantSecurity, { by: 'tenant_id', cost: 10 }, 'How its people sign in; null for who may not read them (T2).')
  security?: TenantSecurity;

  @One(() => TenantReach, { by: 'tenant_id', cost: 50 }, 'Whom suspending or moving it would touch, by number (T4, T5).')
  reach?: TenantReach;

  @One(() => TenantSize, { by: 'tenant_id', cost: 100 }, 'How many companies are below it, up to a thousand.')
  size?: TenantSize;

  @ComputedField(() => [Action], 'What the viewer may do here (G4).', {
    needs: {
      id: (t) => `${t}.id`, access: (t) => `${t}.access`, limitedDepth: (t) => `${t}.limited_depth`, kind: (t) => `${t}.kind`, status: (t) => `${t}.status`, parentId: (t) => `${t}.parent_id`,
      isHeldAbove: (t) => `${t}.suspended_by_id is not null and (select true from tenant s where s.id = ${t}.suspended_by_id) is null`,
    },
    of: ({ isHeldAbove, parentId, ...tenant }, viewer) => tenantPolicy.permitted(viewer, { tenant: tenant as Subject['tenant'], isHeldAbove: isHeldAbove === true, parentId: parentId as string | null }),
  })
  viewerCan!: string[];
}
