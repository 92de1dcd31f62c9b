import { type Scope } from '@filiera/shared/access';
import { type Row, type Rows } from './rows.ts';

/** Who asks, as the oracle finds out by itself. */
export interface Seer {
  id: string;
  /** the session that asks */
  sessionId: string | null;
  kind: 'USER' | 'API_KEY';
  name: string;
  email: string | null;
  /** the user's, or the one written on the key */
  role: string;
  /** what rows it sees by role: a key never more than its maker has now (T2) */
  effectiveRole: string;
  makerRole: string | null;
  scopes: string[] | null;
  language: string;
  /** whose company it acts for: of a key, its maker's */
  homeId: string;
  /** where its sight begins: of a key, the company it was made for */
  placeId: string;
  vendorId: string;
}

/** The scopes a key can be given today. */
export const keyScopes: readonly Scope[] = [
  'tenants:read', 'tenants:write', 'profile:read', 'profile:write', 'contacts:read', 'contacts:write', 'users:read', 'billing:read', 'billing:write',
  'catalog:read', 'subscriptions:read', 'subscriptions:write', 'licences:read', 'licences:write', 'licences:check', 'orders:read', 'orders:write', 'invoices:read', 'invoices:write', 'partners:read', 'apiKeys:read', 'audit:read', 'tickets:read', 'tickets:write',
];

/** What a key must be allowed to read, by what is asked for; `[]` is a list of them (T2, G5). A company by itself is no secret to a key of its subtree. */
const neededScopes: Record<string, string> = {
  'Tenant[]': 'TENANTS', 'Product[]': 'CATALOG', CompanyProfile: 'PROFILE', VatCheck: 'PROFILE', VatException: 'BILLING', PartnerTier: 'PARTNERS', Contact: 'CONTACTS', User: 'USERS', BillingAccount: 'BILLING', PayerProposal: 'BILLING', Balance: 'BILLING', BalanceMovement: 'BILLING', PaymentMethodOnFile: 'BILLING', Payment: 'BILLING', BankStatement: 'BILLING', StatementEntry: 'BILLING',
  Amounts: 'BILLING', AmountLine: 'BILLING', MonthTotal: 'BILLING', Invoice: 'INVOICES', InvoiceLine: 'INVOICES', InvoiceVat: 'INVOICES', Transmission: 'INVOICES', TransmissionNotification: 'INVOICES', CashbackAccount: 'PARTNERS', CashbackMonth: 'PARTNERS', CashbackCustomer: 'PARTNERS', CashbackEntry: 'PARTNERS', CashbackPayout: 'PARTNERS', FiscalSettings: 'BILLING', Subscription: 'SUBSCRIPTIONS', SubscriptionPeriod: 'SUBSCRIPTIONS', SubscriptionEvent: 'SUBSCRIPTIONS', Licence: 'LICENCES', LicenceCount: 'LICENCES',
  Order: 'ORDERS', Quote: 'ORDERS', Ticket: 'TICKETS', TicketMessage: 'TICKETS', TicketAttachment: 'TICKETS', PreparedChange: 'TICKETS', ApiKey: 'API_KEYS', AuditEntry: 'AUDIT', Import: 'TENANTS', ImportRow: 'TENANTS', IdentityProvider: 'USERS', TenantSecurity: 'USERS', TenantSize: 'TENANTS', Mail: 'AUDIT', Notice: 'NOTICES',
};

/** Whether a key may read things called so; writing includes reading. */
export function mayRead({ scopes }: Seer, asked: string): boolean {
  const needed = [neededScopes[asked], neededScopes[asked.replace('[]', '')]].filter((one) => one !== undefined);
  // To ask for a licence is no reading of licences.
  if (asked === 'LicenceCheck') return scopes === null || scopes.includes('LICENCES_CHECK');
  return scopes === null || needed.every((one) => scopes.includes(`${one}_READ`) || scopes.includes(`${one}_WRITE`));
}

/**
 * Who may see which row, said a second time: from the rules (T2, T3, P6, M6) and the rows alone, by walking from parent to parent. It knows
 * nothing of paths, policies or SQL, so a mistake there is not repeated here.
 */
export class Sight {
  readonly rows: Rows;
  readonly seer: Seer;

  constructor(rows: Rows, seer: Seer) {
    this.rows = rows;
    this.seer = seer;
  }

  sees(type: string, row: Row): boolean {
    const rule = rules[type];
    if (!rule) throw new Error(`The oracle does not know who may see a ${type}: say it in test/reading/sight.ts.`);
    return rule(this, row);
  }

  /** T3: downwards from one's place, never upwards or sideways. */
  isInSight(tenantId: unknown): boolean {
    const tenant = this.rows.byId('Tenant', tenantId);
    return tenant !== undefined && (tenant.id === this.seer.placeId || this.rows.above(tenant).some(({ id }) => id === this.seer.placeId));
  }

  /** P6: what a LIMITED company keeps of itself and of all below it from the partners above it, though not from itself and the vendor. */
  isOpen(tenantId: unknown): boolean {
    if (!this.isInSight(tenantId)) return false;
    return this.isVendor() || this.isFull(this.rows.byId('Tenant', tenantId));
  }

  /** Each company from there up to one's home, itself left out, is FULL. */
  private isFull(tenant: Row | undefined): boolean {
    return tenant !== undefined && (tenant.id === this.seer.homeId || (tenant.access === 'FULL' && this.isFull(this.rows.byId('Tenant', tenant.parent_id))));
  }

  isVendor(): boolean {
    return this.rows.byId('Tenant', this.seer.homeId)?.parent_id === null;
  }

  is(...roles: string[]): boolean {
    return roles.includes(this.seer.effectiveRole);
  }
}

type Rule = (sight: Sight, row: Row) => boolean;
const brief: Rule = (sight, row) => sight.isInSight(row.tenant_id);
const open: Rule = (sight, row) => sight.isOpen(row.tenant_id);
/** M6: whoever is invoiced, and the vendor; of them those who handle money. */
const money: Rule = (sight, row) => sight.is('ADMIN', 'BILLING') && (row.payer_id === sight.seer.homeId || row.vendor_id === sight.seer.homeId);
const invoices: Rule = (sight, row) => sight.is('ADMIN', 'BILLING') && [row.tenant_id, row.vendor_id].includes(sight.seer.homeId) && sight.isInSight(row.tenant_id);
/** Customers on their way in are for who may make them. */
const files: Rule = (sight, row) => sight.is('ADMIN') && open(sight, row);
/** What the vendor's bank tells is its own, for those who handle money. */
const bank: Rule = (sight, row) => sight.is('ADMIN', 'BILLING') && row.tenant_id === sight.seer.homeId && sight.isInSight(row.tenant_id);
/** How a company is taxed unlike others, for itself and the vendor, and of them for those who handle money (P2). */
const taxes: Rule = (sight, row) => sight.is('ADMIN', 'BILLING') && [row.tenant_id, row.vendor_id].includes(sight.seer.homeId) && sight.isInSight(row.tenant_id);
/** What a partner pays less: its own, its parent's and the vendor's to read, and of them theirs who handle money (P9). */
const tiers: Rule = (sight, row) => sight.is('ADMIN', 'BILLING') && [row.tenant_id, row.vendor_id, sight.rows.byId('Tenant', row.tenant_id)?.parent_id].includes(sight.seer.homeId) && sight.isInSight(row.tenant_id);
const catalogue: Rule = (sight, row) => row.vendor_id === sight.seer.vendorId;

/** T2: of tickets an ADMIN sees all, BILLING and TECHNICAL their own area. */
const ofArea: Rule = (sight, row) => (sight.is('ADMIN') || row.area === sight.seer.effectiveRole) && open(sight, row);

const rules: Record<string, Rule> = {
  Ticket: ofArea, TicketMessage: ofArea, PreparedChange: ofArea,
  TicketAttachment: (sight, row) => ofArea(sight, row) || (row.uploaded_by_id === sight.seer.id && open(sight, row)),
  Tenant: (sight, row) => sight.isInSight(row.id),
  Contact: brief, Subscription: brief, SubscriptionComponent: brief,
  VatException: taxes,
  PartnerTier: tiers,
  CompanyProfile: open, VatCheck: open, PayerProposal: open, Licence: open, LicenceCount: open, BillingAccount: open, OrderLine: open, OrderItem: open, Quote: open, QuoteLine: open, QuoteItem: open, SubscriptionPeriod: open, SubscriptionEvent: open, ScheduledChange: open, ScheduledItem: open, Notice: open,
  // With whom it stands, each company that has a line in it, and those who handle money where it is invoiced to (M6).
  Order: (sight, row) => open(sight, row) || sight.rows.where('OrderLine', 'order_id', row.id).some((line) => open(sight, line))
    || (sight.is('ADMIN', 'BILLING') && row.payer_id === sight.seer.homeId && sight.isInSight(row.payer_id)),
  User: (sight, row) => row.id === sight.seer.id || (sight.is('ADMIN') && open(sight, row)),
  EmailChange: open,
  ApiKey: (sight, row) => sight.is('ADMIN', 'TECHNICAL') && open(sight, row),
  Mail: (sight, row) => (sight.is('ADMIN') || row.area === sight.seer.effectiveRole) && open(sight, row) && (row.payer_id === null || [row.payer_id, row.vendor_id].includes(sight.seer.homeId)),
  AuditEntry: (sight, row) => (sight.is('ADMIN') || row.area === sight.seer.effectiveRole) && open(sight, row),
  // A vendor's own administrators decide for its whole tree.
  IdentityProvider: (sight, row) => sight.is('ADMIN') && sight.isInSight(row.tenant_id) && row.tenant_id === sight.seer.homeId,
  Import: files, ImportRow: files,
  // P4, P5, M6: whoever was invoiced and the vendor; also a key of theirs only where the company that was invoiced is in its sight.
  Invoice: invoices, InvoiceLine: invoices, InvoiceVat: invoices, Transmission: invoices, TransmissionNotification: invoices,
  // P9, P10: a partner's own, and the vendor's, whose other accounts nobody else sees.
  OrderShare: () => false, CashbackAccount: invoices, CashbackMonth: invoices, CashbackCustomer: invoices, CashbackPayout: invoices,
  CashbackEntry: (sight, row) => invoices(sight, row) && (row.account === 'PAYABLE' || row.vendor_id === sight.seer.homeId),
  Amounts: money, AmountLine: money, Charge: money, CreditSource: money, CreditLeft: money, Balance: money, BalanceMovement: money,
  // P1: the company itself and the vendor, and of them those who handle money.
  MonthTotal: bank, FiscalSettings: bank, BankStatement: bank, StatementEntry: bank,
  Payment: (sight, row) => sight.is('ADMIN', 'BILLING') && [row.tenant_id, row.vendor_id].includes(sight.seer.homeId),
  PaymentMethodOnFile: (sight, row) => sight.is('ADMIN', 'BILLING') && [row.tenant_id, row.vendor_id].includes(sight.seer.homeId),
  TransferAccount: catalogue, Product: catalogue, Component: catalogue, Edition: catalogue, EditionComponent: catalogue, Price: catalogue, VolumeDiscount: catalogue,
};
