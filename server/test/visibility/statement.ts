import { type Row, type Rows } from '../reading/rows.ts';
import { foundBy } from '../reading/search.ts';
import { mayRead, Sight, type Seer } from '../reading/sight.ts';

/**
 * Who may see what, in plain rules over rows that were read as the owner: what each reader's dump has to come to, fact by fact, and nothing else. It asks nothing of the product: no policy, no function, no
 * sentence of it (T2, T3, P4 to P6, M6).
 */
export const sections = ['tenants', 'orders', 'invoices', 'subscriptions', 'quotes', 'mails', 'search', 'files', 'exports', 'books', 'cashback', 'tables'] as const;
export type Section = (typeof sections)[number];
/** What is seen, by what it is; what is not seen is not there. */
export type Facts = Map<string, string>;

/** What a dump asks for besides everything there is. */
export interface Asked {
  texts: readonly string[];
  /** companies whose lists are taken along as files */
  exported: readonly string[];
  /** invoices that are asked for as files */
  printed: readonly string[];
  /** companies whose cashback is asked for, with its papers */
  earning: readonly string[];
}

/** The months of an accountant's VAT, that of an archive, and those of statements. */
export const [booksFrom, booksUntil, zipMonth] = ['2026-05', '2026-06', '2026-06'] as const;
export const statementMonths = ['2026-05', '2026-06'] as const;

export const lists = {
  children: ['Tenant', 'parent_id'], contacts: ['Contact', 'tenant_id'], users: ['User', 'tenant_id'], subscriptions: ['Subscription', 'tenant_id'], issuedOrders: ['Order', 'vendor_id'],
  invoices: ['Invoice', 'tenant_id'], issuedInvoices: ['Invoice', 'vendor_id'], auditLog: ['AuditEntry', 'tenant_id'], mails: ['Mail', 'tenant_id'], sentMails: ['Mail', 'vendor_id'], apiKeys: ['ApiKey', 'tenant_id'],
} as const;
/** Read as the application reads them, one by one, with nothing else before them. */
export const bareTables = {
  tenant: 'Tenant', contact: 'Contact', user: 'User', company_profile: 'CompanyProfile', billing_account: 'BillingAccount', subscription: 'Subscription', subscription_period: 'SubscriptionPeriod', order: 'Order', order_line: 'OrderLine', quote: 'Quote',
  amounts: 'Amounts', amount_line: 'AmountLine', charge: 'Charge', credit_source: 'CreditSource', credit_left: 'CreditLeft', invoice: 'Invoice', invoice_line: 'InvoiceLine', invoice_vat: 'InvoiceVat', cashback_account: 'CashbackAccount', cashback_entry: 'CashbackEntry', cashback_customer: 'CashbackCustomer', cashback_payout: 'CashbackPayout', balance: 'Balance', balance_movement: 'BalanceMovement', mail: 'Mail', audit_entry: 'AuditEntry',
} as const;

const minors = (row: Row, ...columns: string[]): number[] => columns.map((column) => Number(row[`${column}_minor`]));
export const amountColumns = ['charge', 'credit', 'net', 'vat', 'total', 'credit_left', 'balance_used', 'due'] as const;
export const invoiceColumns = ['charge', 'credit', 'net', 'vat', 'total', 'payable', 'balance_used', 'due'] as const;
/** In one order whatever it was found in. */
export const listed = (ids: readonly unknown[]): string => `${ids.length}: ${ids.map(String).toSorted().join(' ')}`;
const byNumber = (one: number, other: number): number => one - other;

/** @param seer null for nobody, who sees nothing */
export function stated(rows: Rows, seer: Seer | null, section: Section, asked: Asked): Facts {
  if (!seer) return new Map();
  return new Map(statements[section](new Sight(rows, seer), asked));
}

const seen = (sight: Sight, type: string, all: readonly Row[] = sight.rows.all(type)): Row[] => all.filter((row) => sight.sees(type, row));
const of = (sight: Sight, type: string, column: string, value: unknown): Row[] => seen(sight, type, sight.rows.where(type, column, value));
const keyOf = (row: Row): unknown => row.id ?? row.tenant_id;

/** Its own, those it is invoiced for, and those with a line of it; a LIMITED company shows partners none. */
function ordersOf(sight: Sight, tenant: Row): Row[] {
  const { rows } = sight;
  const lines = rows.where('OrderLine', 'tenant_id', tenant.id).map(({ order_id: id }) => rows.byId('Order', id)).filter((row) => row !== undefined);
  return sight.isOpen(tenant.id) ? seen(sight, 'Order', [...new Set([...rows.where('Order', 'tenant_id', tenant.id), ...rows.where('Order', 'payer_id', tenant.id), ...lines])]) : [];
}

/** What whoever may see them is told of an order or a quote; null for everybody else (M6). */
function amountsOf(sight: Sight, { amounts_id: id }: Row): unknown {
  const [row] = seen(sight, 'Amounts', sight.rows.all('Amounts').filter((one) => one.id === id));
  return row ? [minors(row, ...amountColumns), of(sight, 'AmountLine', 'amounts_id', id).toSorted((a, b) => Number(a.position) - Number(b.position)).map((line) => Number(line.amount_minor))] : null;
}

/** What may still be given back of a line is the vendor's to know: what was charged, less what was given back, less what an order that awaits its money counts on. */
function leftOf({ rows, seer }: Sight, invoice: Row, line: Row): number | null {
  const ordered = rows.where('OrderLine', 'order_id', invoice.order_id).find(({ position }) => position === line.line);
  const [charge] = rows.where('Charge', 'order_line_id', ordered?.id);
  if (invoice.kind !== 'INVOICE' || line.kind === 'CREDIT' || invoice.vendor_id !== seer.homeId || !charge) return null;
  const promised = rows.where('CreditSource', 'charge_id', charge.id).filter((source) => rows.where('Order', 'amounts_id', source.amounts_id).some(({ state }) => state === 'PENDING_PAYMENT'));
  return Number(charge.net_minor) - Number(charge.credited_minor) - promised.reduce((sum, source) => sum + Number(source.applied_minor) + Number(source.remaining_minor), 0);
}

/** As files: to a key that may read invoices. */
const papersOf = (sight: Sight): Row[] => (mayRead(sight.seer, 'Invoice') ? seen(sight, 'Invoice') : []);

/** What the vendor's own people who handle money take to its bank; a key that reads takes nothing there. */
function transfersOf(sight: Sight): [string, string][] {
  if (sight.seer.scopes !== null || !sight.isVendor()) return [];
  const approved = seen(sight, 'CashbackPayout', sight.rows.where('CashbackPayout', 'vendor_id', sight.seer.homeId)).filter(({ state }) => state === 'APPROVED');
  return approved.length > 0 ? [['sepa', listed(approved.map((payout) => `${String(payout.id).replaceAll('-', '')} ${String(payout.total_minor)}`))]] : [];
}

type Statement = (sight: Sight, asked: Asked) => [what: string, is: string][];
const statements: Record<Section, Statement> = {
  tenants: (sight) => seen(sight, 'Tenant').flatMap((tenant): [string, string][] => {
    const { rows } = sight;
    const [balance] = of(sight, 'Balance', 'tenant_id', tenant.id);
    const isOpen = sight.isOpen(tenant.id);
    return [
      [`tenant ${String(tenant.id)}`, JSON.stringify([tenant.name, isOpen ? rows.byId('CompanyProfile', tenant.id)?.vat_number : null, isOpen && balance ? Number(balance.amount_minor) : null])],
      ...Object.entries(lists).map(([list, [type, column]]): [string, string] => [`tenant ${String(tenant.id)} ${list}`, listed(of(sight, type, column, tenant.id).map(keyOf))]),
      [`tenant ${String(tenant.id)} orders`, listed(ordersOf(sight, tenant).map(keyOf))],
      [`tenant ${String(tenant.id)} descendants`, listed(seen(sight, 'Tenant').filter((row) => rows.above(row).includes(tenant)).map(keyOf))],
      [`tenant ${String(tenant.id)} ancestors`, listed(seen(sight, 'Tenant', rows.above(tenant)).map(keyOf))],
      ...of(sight, 'CashbackAccount', 'tenant_id', tenant.id).map((account): [string, string] => [`tenant ${String(tenant.id)} cashback`, JSON.stringify([
        Number(account.balance_minor), of(sight, 'CashbackEntry', 'tenant_id', tenant.id).filter((entry) => entry.account === 'PAYABLE').length,
        of(sight, 'CashbackMonth', 'tenant_id', tenant.id).map((month) => `${String(month.month)} ${String(month.earned_minor)} ${String(month.change_minor)}`).toSorted(),
      ])]),
      [`tenant ${String(tenant.id)} months`, JSON.stringify(of(sight, 'MonthTotal', 'tenant_id', tenant.id).map((one) => `${String(one.month)} ${String(one.kind)} ${String(one.orders)} ${String(one.net_minor)}`).toSorted())],
    ];
  }),
  orders: (sight) => seen(sight, 'Order').map((order) => [`order ${String(order.id)}`, JSON.stringify({
    to: order.invoiced_to_name, amounts: amountsOf(sight, order), lines: of(sight, 'OrderLine', 'order_id', order.id).map((line) => [Number(line.position), Number(line.list_price_minor)]).toSorted(([one = 0], [other = 0]) => one - other),
    invoice: seen(sight, 'Invoice', sight.rows.where('Invoice', 'order_id', order.id)).find(({ kind }) => kind === 'INVOICE')?.id ?? null,
    payments: of(sight, 'Payment', 'order_id', order.id).map(({ amount_minor: minor }) => Number(minor)).toSorted(byNumber),
    transfers: of(sight, 'BalanceMovement', 'order_id', order.id).filter(({ receipt_id: receipt, reason }) => receipt !== null && reason !== 'CREDIT_NOTE').map(({ amount_minor: minor }) => Number(minor)).toSorted(byNumber),
  })]),
  invoices: (sight) => seen(sight, 'Invoice').map((invoice) => [`invoice ${String(invoice.id)}`, JSON.stringify({
    number: invoice.number, amounts: minors(invoice, ...invoiceColumns),
    lines: of(sight, 'InvoiceLine', 'invoice_id', invoice.id).toSorted((a, b) => Number(a.position) - Number(b.position)).map((line) => [Number(line.amount_minor), leftOf(sight, invoice, line)]),
    vat: of(sight, 'InvoiceVat', 'invoice_id', invoice.id).map((rate) => minors(rate, 'base', 'vat')),
  })]),
  subscriptions: (sight) => seen(sight, 'Subscription').map((subscription) => {
    const { rows } = sight;
    const [id, isOpen] = [subscription.id, sight.isOpen(subscription.tenant_id)];
    const lines = seen(sight, 'OrderLine', [...rows.where('OrderLine', 'subscription_id', id), ...rows.where('OrderLine', 'resulting_subscription_id', id)]);
    return [`subscription ${String(id)}`, JSON.stringify([Number(subscription.list_price_minor), isOpen ? rows.where('SubscriptionPeriod', 'subscription_id', id).length : 0, isOpen ? rows.where('SubscriptionEvent', 'subscription_id', id).length : 0, listed([...new Set(lines.map(({ order_id: order }) => order))])])];
  }),
  quotes: (sight) => seen(sight, 'Quote').map((quote) => [`quote ${String(quote.id)}`, JSON.stringify([quote.invoiced_to_name, amountsOf(sight, quote)])]),
  mails: (sight) => seen(sight, 'Mail').map((mail) => [`mail ${String(mail.id)}`, JSON.stringify([mail.to_address, mail.subject])]),
  search: (sight, { texts }) => texts.map((text) => [`search ${text}`, foundBy(sight, text, 50).map(keyOf).join(' ')]),
  files: (sight, { printed }) => papersOf(sight).filter(({ id }) => printed.includes(String(id))).flatMap(({ id }) => ['xml', 'pdf'].map((kind): [string, string] => [`${kind} ${String(id)}`, 'is there'])),
  exports: (sight, { exported }) => exported.flatMap((id) => {
    const tenant = sight.rows.byId('Tenant', id);
    if (!tenant || !sight.sees('Tenant', tenant)) return [];
    const files: Record<string, unknown[]> = {
      contacts: of(sight, 'Contact', 'tenant_id', id).map(({ email }) => email), users: of(sight, 'User', 'tenant_id', id).map(({ email }) => email), children: of(sight, 'Tenant', 'parent_id', id).map(({ name }) => name),
      orders: ordersOf(sight, tenant).map((order) => `${String(order.number)} ${totalOf(sight, order)}`),
    };
    const papers = seen(sight, 'Invoice').filter((invoice) => [invoice.tenant_id, invoice.vendor_id].includes(id) && /^2026-0[56]/.test(String(invoice.issued_on)));
    return [...Object.entries(files), ...(papers.length > 0 ? [['lines', [...new Set(papers.map(({ number }) => number))]] as const] : [])].map(([name, lines]): [string, string] => [`export ${name} ${id}`, listed(lines)]);
  }),
  books: (sight, { exported }) => exported.flatMap((id): [string, string][] => {
    const papers = papersOf(sight).filter((invoice) => [invoice.tenant_id, invoice.vendor_id].includes(id) && String(invoice.issued_on).slice(0, 7) >= booksFrom && String(invoice.issued_on).slice(0, 7) <= booksUntil);
    const inMonth = papers.filter(({ issued_on: day }) => String(day).startsWith(zipMonth));
    const rates = Map.groupBy(papers.flatMap((paper) => of(sight, 'InvoiceVat', 'invoice_id', paper.id).map((rate) => ({ rate, paper }))), ({ rate, paper }) => [paper.kind, rate.percent, rate.natura, rate.reason, rate.is_split].join());
    const told = [...rates.values()].map((those) => {
      const [{ rate, paper } = { rate: {} as Row, paper: {} as Row }] = those;
      const sum = (column: string): number => those.reduce((all, one) => all + (one.paper.kind === 'INVOICE' ? 1 : -1) * Number(one.rate[column]), 0);
      return `${String(paper.kind)} ${String(rate.percent)} ${String(rate.natura ?? '')} of ${new Set(those.map((one) => one.paper)).size}: ${sum('base_minor')} ${sum('vat_minor')}`;
    });
    return [...(told.length > 0 ? [[`vat ${id}`, listed(told)]] as [string, string][] : []), ...(inMonth.length > 0 ? [[`zip ${id}`, `${inMonth.length} printed, ${listed(inMonth.map(({ number }) => number))}`]] as [string, string][] : [])];
  }),
  cashback: (sight, { earning }) => [...earning.flatMap((id): [string, string][] => {
    if (!mayRead(sight.seer, 'CashbackAccount')) return [];
    const tenant = sight.rows.byId('Tenant', id);
    const account = of(sight, 'CashbackAccount', 'tenant_id', id).length > 0;
    const entries = of(sight, 'CashbackEntry', 'tenant_id', id).filter((entry) => entry.account === 'PAYABLE').toSorted((a, b) => Date.parse(String(a.at)) - Date.parse(String(b.at)) || (String(a.id) < String(b.id) ? -1 : 1));
    const payouts = of(sight, 'CashbackPayout', 'tenant_id', id);
    const sum = (rows: readonly Row[]): number => rows.reduce((all, row) => all + Number(row.amount_minor), 0);
    const months = account ? statementMonths.map((month): [string, string] => [`statement ${id} ${month}`, JSON.stringify([
      sum(entries.filter((entry) => String(entry.month) < month)), entries.filter((entry) => entry.month === month).map((entry) => Number(entry.amount_minor)), sum(entries.filter((entry) => String(entry.month) <= month)),
    ])]) : [];
    return [
      ...(tenant && sight.sees('Tenant', tenant) ? [[`asked ${id}`, listed(of(sight, 'CashbackPayout', 'vendor_id', id).map(keyOf))]] as [string, string][] : []),
      ...(account ? [[`earned ${id}`, JSON.stringify([payouts.length, listed(payouts.map((payout) => `${String(payout.id)} ${String(payout.state)} ${String(payout.total_minor)}`)), of(sight, 'CashbackCustomer', 'tenant_id', id).map((one) => Number(one.earned_minor)).toSorted(byNumber)])]] as [string, string][] : []),
      ...months,
    ];
  }), ...transfersOf(sight)],
  tables: (sight) => Object.entries(bareTables).map(([table, type]) => [`table ${table}`, listed(seen(sight, type).map(keyOf))]),
};

const totalOf = (sight: Sight, { amounts_id: id }: Row): string => {
  const [row] = seen(sight, 'Amounts', sight.rows.all('Amounts').filter((one) => one.id === id));
  return row ? String(row.total_minor) : '-';
};
