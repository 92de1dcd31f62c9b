import { type Seer } from './sight.ts';

/** A way in: what a request carries. Whether it opens anything is for the server to say, and for the oracle. */
export interface Token {
  /** null: nobody */
  text: string | null;
  userId?: string;
  expiresAt?: string;
  sessionId?: string;
  keyId?: string;
  /** for the message of a failure */
  who: string;
}

/** A row as PostgreSQL's JSON has it: columns in snake_case. */
export type Row = Readonly<Record<string, unknown>>;

/** Those that are looked up. */
export const tables = [
  'tenant', 'company_profile', 'vat_check', 'vat_exception', 'partner_tier', 'billing_account', 'balance', 'balance_movement', 'transfer_account', 'fiscal_settings', 'payer_proposal', 'payment_method_on_file', 'payment', 'bank_statement', 'statement_entry', 'user', 'email_change', 'session', 'contact', 'api_key', 'product', 'component', 'edition', 'edition_component', 'price', 'volume_discount',
  'ticket', 'ticket_message', 'ticket_attachment', 'prepared_change', 'ticket_reading',
  'subscription', 'subscription_component', 'licence', 'licence_count', 'subscription_period', 'subscription_event', 'scheduled_change', 'scheduled_item', 'quote', 'quote_line', 'quote_item', 'order', 'order_line', 'order_item', 'invoice', 'invoice_line', 'invoice_vat', 'invoice_file', 'transmission', 'transmission_notification', 'order_share', 'cashback_account', 'cashback_month', 'cashback_customer', 'cashback_entry', 'cashback_payout', 'charge', 'credit_source', 'credit_left', 'amounts', 'amount_line', 'month_total', 'audit_entry', 'notice', 'mail', 'import', 'import_row', 'identity_provider', 'recovery_code', 'credential',
];

export const snake = (name: string): string => name.replace(/[A-Z]/g, (letter, at: number) => `${at ? '_' : ''}${letter.toLowerCase()}`);

/** Every row there is, in memory. */
export class Rows {
  readonly #tables: Map<string, Row[]>;
  readonly #byId = new Map<string, Row>();
  readonly #above = new Map<Row, readonly Row[]>();
  readonly #by = new Map<string, Map<unknown, Row[]>>();

  constructor(contents: Map<string, Row[]>) {
    this.#tables = contents;
    for (const [table, rows] of contents) for (const row of rows) this.#byId.set(`${table} ${String(row.id ?? row.tenant_id)}`, row);
  }

  all(type: string): readonly Row[] {
    const rows = this.#tables.get(snake(type));
    if (!rows) throw new Error(`The oracle has no rows of ${type}: name its table in test/reading/rows.ts.`);
    return rows;
  }

  byId(type: string, id: unknown): Row | undefined {
    return this.#byId.get(`${snake(type)} ${String(id)}`);
  }

  /** Those whose column has that value. */
  where(type: string, column: string, value: unknown): readonly Row[] {
    const key = `${type} ${column}`;
    let index = this.#by.get(key);
    if (!index) {
      index = Map.groupBy(this.all(type), (row) => row[column]);
      this.#by.set(key, index);
    }
    return index.get(value) ?? [];
  }

  /** The companies above one, the root first. */
  above(tenant: Row): readonly Row[] {
    const known = this.#above.get(tenant);
    if (known) return known;
    const parent = this.byId('Tenant', tenant.parent_id);
    const chain = parent ? [...this.above(parent), parent] : [];
    this.#above.set(tenant, chain);
    return chain;
  }

  /** Whom a token lets in at that instant: nobody who is disabled or expired, nobody of a company that is suspended or closed or stands below such a one (T4). */
  seer(token: Token, at: Date): Seer | null {
    if (token.userId) {
      const user = this.byId('User', token.userId);
      if (!user || user.status !== 'ACTIVE' || new Date(String(token.expiresAt)) <= at || !this.#isActive(user.tenant_id)) return null;
      return { ...this.#place(user), id: String(user.id), sessionId: token.sessionId ?? null, kind: 'USER', name: `${String(user.first_name)} ${String(user.last_name)}`, email: String(user.email), role: String(user.role), effectiveRole: String(user.role), makerRole: null, scopes: null, language: String(user.language) };
    }
    const key = token.keyId ? this.byId('ApiKey', token.keyId) : undefined;
    const maker = key && this.byId('User', key.created_by_id);
    if (!key || !maker || maker.status !== 'ACTIVE' || !this.#isWithin(key.tenant_id, maker.tenant_id) || key.revoked_at !== null || new Date(String(key.expires_at)) <= at || !this.#isActive(key.tenant_id)) return null;
    return {
      ...this.#place(key), homeId: String(maker.tenant_id), id: String(key.id), sessionId: null, kind: 'API_KEY', name: String(key.name), email: null, role: String(key.role), makerRole: String(maker.role),
      effectiveRole: lesser(String(key.role), String(maker.role)), scopes: key.scopes as string[], language: String(maker.language),
    };
  }

  #place({ tenant_id, vendor_id }: Row): Pick<Seer, 'homeId' | 'placeId' | 'vendorId'> {
    return { homeId: String(tenant_id), placeId: String(tenant_id), vendorId: String(vendor_id) };
  }

  /** At or below a company. */
  #isWithin(tenantId: unknown, aboveId: unknown): boolean {
    const tenant = this.byId('Tenant', tenantId);
    return tenant !== undefined && [...this.above(tenant), tenant].some(({ id }) => id === aboveId);
  }

  #isActive(tenantId: unknown): boolean {
    const tenant = this.byId('Tenant', tenantId);
    return tenant !== undefined && [...this.above(tenant), tenant].every(({ status }) => status === 'ACTIVE');
  }
}

/** What two roles have in common: two areas have nothing but what everyone may read (T2). */
function lesser(one: string, other: string): string {
  if (one === other || other === 'ADMIN') return one;
  return one === 'ADMIN' ? other : 'VIEWER';
}
