import { daysLater, toDate } from '@filiera/shared/period';
import { can, type Action, type Actor, type ContactType, type Role } from '@filiera/shared/access';
import {
  buildSchema, execute, getDirectiveValues, getNamedType, GraphQLError, GraphQLIncludeDirective, GraphQLSkipDirective, isObjectType, Kind,
  type DocumentNode, type ExecutionResult, type GraphQLFieldResolver, type GraphQLNamedType, type GraphQLObjectType, type GraphQLResolveInfo, type GraphQLSchema, type SelectionNode,
} from 'graphql';
import { translate } from '../../src/platform/i18n/translate.ts';
import { enumName } from '../../src/platform/auth/scopes.ts';
import { sessionId } from '../../src/platform/auth/tokens.ts';
import { invoiceState, pageOf, type PageArguments } from './pages.ts';
import { snake, type Row, type Rows } from './rows.ts';
import { foundBy } from './search.ts';
import { keyScopes, mayRead, Sight, type Seer } from './sight.ts';
import { worldNow } from './world.ts';

type Args = Readonly<Record<string, unknown>>;
interface Asking {
  /** null: nobody is signed in */
  sight: Sight | null;
}
type Resolver = GraphQLFieldResolver<Row, Asking, Args>;

/** Plain graphql-js over naive resolvers and rows in memory: what every answer should be. Its schema is the printed one, so it shares no resolver with the server. */
export class Oracle {
  readonly #schema: GraphQLSchema;
  /** `Type.field` of everything that was ever resolved on a row */
  readonly resolved = new Set<string>();

  constructor(sdl: string) {
    this.#schema = buildSchema(sdl);
  }

  /** Every `Type.field` that a query can reach. */
  reachable(): string[] {
    const seen = new Set<GraphQLNamedType>();
    const visit = (type: GraphQLNamedType): string[] => {
      if (!isObjectType(type) || seen.has(type)) return [];
      seen.add(type);
      return Object.values(type.getFields()).flatMap((field) => [`${type.name}.${field.name}`, ...visit(getNamedType(field.type))]);
    };
    return visit(this.#schema.getQueryType() as GraphQLNamedType);
  }

  /** How many fields below each `Type.field` one stands that was never resolved; absent where none does. */
  stepsToNew(): Map<string, number> {
    const fields = this.reachable();
    const steps = new Map(fields.filter((field) => !this.resolved.has(field)).map((field) => [field, 0]));
    const typeOf = (field: string): string => {
      const [type = '', name = ''] = field.split('.');
      return getNamedType((this.#schema.getType(type) as GraphQLObjectType).getFields()[name]?.type as GraphQLNamedType).name;
    };
    for (let distance = 1; distance < 9; distance += 1) {
      const near = new Set([...steps.keys()].map((field) => field.split('.')[0]));
      for (const field of fields) if (!steps.has(field) && near.has(typeOf(field))) steps.set(field, distance);
    }
    return steps;
  }

  answer(document: DocumentNode, variables: Args, rows: Rows, seer: Seer | null): ExecutionResult {
    const fieldResolver: Resolver = (source, args, asking, info) => {
      this.resolved.add(`${info.parentType.name}.${info.fieldName}`);
      return resolve(source, args, asking, info);
    };
    // Nothing in it waits, so errors come in the order of the document.
    return execute({ schema: this.#schema, document, variableValues: variables, contextValue: { sight: seer && new Sight(rows, seer) } satisfies Asking, fieldResolver }) as ExecutionResult;
  }
}

const resolve: Resolver = (source, args, { sight }, info) => {
  const type = info.parentType.name;
  if (type === 'Query') return root(args, sight, info);
  if (type === 'Mutation') return payloads[info.fieldName]?.(args.input as Args, sight as Sight);
  if (type.endsWith('Payload') || type === 'AlreadyContact') return source[info.fieldName];
  if (/(Connection|Edge)$/.test(type) || type === 'PageInfo') return source[info.fieldName];
  if (!sight) throw new Error('nobody sees a row');
  const relation = relations[type]?.[info.fieldName];
  return relation ? relation(source, sight, args) : plain(source, sight, info);
};

/** What a mutation answers that changes nothing: a user who is a contact already stays that one (C1). */
const payloads: Record<string, (input: Args, sight: Sight) => object> = {
  addContact: ({ userId }, { rows }) => {
    const [contact] = rows.where('Contact', 'user_id', userId);
    const message = translate('it', 'refusal.ALREADY_CONTACT', { name: `${String(contact?.first_name)} ${String(contact?.last_name)}` });
    return { __typename: 'AlreadyContact', code: 'ALREADY_CONTACT', message, path: ['userId'], contact };
  },
};

const failure = (code: string): GraphQLError => new GraphQLError(code, { extensions: { code } });

function root(args: Args, sight: Sight | null, info: GraphQLResolveInfo): unknown {
  if (!sight) {
    if (info.fieldName === 'viewer') return null;
    throw failure('UNAUTHENTICATED');
  }
  const { rows, seer } = sight;
  if (![...askedFor(info)].every((asked) => mayRead(seer, asked))) throw failure('FORBIDDEN');
  const type = getNamedType(info.returnType).name;
  switch (info.fieldName) {
    case 'viewer': return seer;
    case 'products': return pageOf('Product', visible(sight, 'Product'), args as PageArguments);
    case 'searchTenants': return foundBy(sight, String(args.text), Number(args.first));
    case 'checkLicence': return checkLicence(sight, args);
    default: {
      const row = rows.byId(type, String(args.id).toLowerCase());
      if (!row || !sight.sees(type, row)) throw failure('NOT_FOUND');
      return row;
    }
  }
}

/** S11: the vendor asks for a person's licence of a product; of several it is told the one that works longest. */
function checkLicence(sight: Sight, { email, product }: Args): Row | null {
  if (!sight.isVendor()) throw failure('FORBIDDEN');
  const { rows } = sight;
  const checked = visible(sight, 'Licence').flatMap((licence) => {
    const subscription = rows.byId('Subscription', licence.subscription_id) as Row;
    const worksUntil = new Date(String(subscription.ends_at)).getTime() + (subscription.is_trial || subscription.cancel_at_end ? 0 : 7) * 86_400_000;
    const isFound = licence.email === String(email).trim().toLowerCase() && rows.byId('Product', subscription.product_id)?.code === product;
    const standing = worksUntil <= worldNow * 1000 ? 'ENDED' : licence.activated_at === null ? 'NOT_ACTIVATED' : 'WORKS';
    return isFound ? [{ ...licence, edition_id: subscription.edition_id, works_until: new Date(worksUntil).toISOString(), standing } as Row] : [];
  });
  const rank = ({ standing, works_until: until }: Row): number => (standing === 'WORKS' ? 1e15 : 0) + Date.parse(String(until));
  return checked.toSorted((one, other) => rank(other) - rank(one) || (String(one.id) < String(other.id) ? -1 : 1))[0] ?? null;
}

/** The names of the types below a root field, and `Name[]` of those listed: what a key needs scopes for. */
function askedFor({ schema, fieldNodes, fragments, parentType, variableValues }: GraphQLResolveInfo): Set<string> {
  const asked = new Set<string>();
  const visit = (type: GraphQLObjectType, selections: readonly SelectionNode[]): void => {
    for (const selection of selections) {
      if (getDirectiveValues(GraphQLSkipDirective, selection, variableValues)?.if === true) continue;
      if (getDirectiveValues(GraphQLIncludeDirective, selection, variableValues)?.if === false) continue;
      if (selection.kind === Kind.INLINE_FRAGMENT) visit(type, selection.selectionSet.selections);
      else if (selection.kind === Kind.FRAGMENT_SPREAD) visit(type, fragments[selection.name.value]?.selectionSet.selections ?? []);
      else {
        const field = type.getFields()[selection.name.value];
        const below = field && getNamedType(field.type);
        if (!below || !isObjectType(below)) continue;
        const listed = field.name === 'searchTenants' ? 'Tenant' : /^(.*)Connection$/.exec(below.name)?.[1];
        asked.add(listed ? `${listed}[]` : below.name);
        visit(schema.getType(below.name) as GraphQLObjectType, selection.selectionSet?.selections ?? []);
      }
    }
  };
  visit(parentType, fieldNodes);
  return asked;
}

/** A column, a value of several columns, or a reference to a row that may be hidden. */
function plain(source: Row, sight: Sight, { fieldName, returnType, parentType }: GraphQLResolveInfo): unknown {
  const type = getNamedType(returnType);
  const column = snake(fieldName);
  if (isObjectType(type)) {
    if (valueTypes.has(type.name)) {
      const parts = Object.keys(type.getFields()).map((part) => [part, source[`${column}_${snake(part)}`]] as const);
      return parts.every(([, value]) => value === null) ? null : Object.fromEntries(parts);
    }
    const row = sight.rows.byId(type.name, source[`${column}_id`]);
    return row && sight.sees(type.name, row) ? row : null;
  }
  const value = column === 'id' ? (source.id ?? source.tenant_id) : source[valueTypes.has(parentType.name) ? fieldName : column];
  if (value === undefined) throw new Error(`The oracle knows no ${parentType.name}.${fieldName}: say in test/reading/oracle.ts what it is.`);
  return type.name === 'DateTime' && value !== null ? new Date(String(value)).toISOString() : value;
}

const valueTypes = new Set(['Money', 'LocalizedText', 'Address', 'BillingAddress']);

const visible = (sight: Sight, type: string, rows: readonly Row[] = sight.rows.all(type)): Row[] => rows.filter((row) => sight.sees(type, row));

type Relate = (source: Row, sight: Sight, args: Args) => unknown;
const connection = (type: string, column: string): Relate => (source, sight, args) => pageOf(type, visible(sight, type, sight.rows.where(type, column, source.id ?? source.tenant_id)), args as PageArguments);
const list = (type: string, column: string, key: (row: Row) => string | number): Relate => (source, sight) =>
  visible(sight, type, sight.rows.where(type, column, source.id)).toSorted((one, other) => (key(one) < key(other) ? -1 : 1));
const one = (type: string): Relate => (source, sight) => visible(sight, type, sight.rows.where(type, 'tenant_id', source.id ?? source.tenant_id))[0] ?? null;
const mailsOfNotice = (state: string): Relate => ({ id }, { rows }) => rows.where('Mail', 'notice_id', id).filter((mail) => mail.state === state).length;

/** P6: it and each company between it and the one above is FULL. */
const isFullTo = (rows: Rows, tenant: Row, above: Row): boolean => [tenant, ...rows.above(tenant)].every((row) => row === above || rows.above(above).includes(row) || row.access === 'FULL');

/** C5: each address among the contacts of that type at or below the publisher, without closed companies, disabled people, and for a partner what is LIMITED. */
const noticeReaders = (type: string): Relate => (publisher, sight) => {
  const { rows } = sight;
  if (publisher.kind === 'CUSTOMER' || !sight.is('ADMIN') || !sight.isOpen(publisher.id)) return 0;
  const isReached = (tenant: Row): boolean => tenant.status !== 'CLOSED' && (tenant.id === publisher.id || (rows.above(tenant).includes(publisher) && (publisher.parent_id === null || isFullTo(rows, tenant, publisher))));
  const told = rows.all('Contact').filter((contact) => (contact.types as string[]).includes(type) && isReached(rows.byId('Tenant', contact.tenant_id) as Row) && rows.byId('User', contact.user_id)?.status !== 'DISABLED');
  return new Set(told.map(({ email }) => String(email).toLowerCase())).size;
};
/** The one change of a person's e-mail that waits. @param column what names the person */
const pendingEmail = (column: string): Relate => (row, sight) =>
  visible(sight, 'EmailChange', sight.rows.where('EmailChange', 'user_id', row[column])).find(({ state }) => state === 'PENDING') ?? null;
const latestMonth = ({ month, kind }: Row): string => `${String(month)} ${kind === 'SOLD' ? 1 : 0}`;
const position = (row: Row): number => Number(row.position);
/** MONTHLY before ANNUAL, then by validity. */
const inPriceOrder = (row: Row): string => `${row.cadence === 'MONTHLY' ? 0 : 1} ${new Date(String(row.valid_from)).toISOString()}`;


/** A company and all below it. */
const below = (sight: Sight, tenant: Row): Row[] => visible(sight, 'Tenant').filter((row) => row === tenant || sight.rows.above(row).includes(tenant));
const ownedBelow = (sight: Sight, tenant: Row, type: string): Row[] => below(sight, tenant).flatMap(({ id }) => visible(sight, type, sight.rows.where(type, 'tenant_id', id)));
/** Those whose filter asks more than the row. */
const invoicesBy = (column: string): Relate => (source, sight, args) => pageOf('Invoice', visible(sight, 'Invoice', sight.rows.where('Invoice', column, source.id)).map((row) => ({ ...row, is_reissuable: isReissuable(row, sight), transmission_state: lastTransmission(sight.rows, row.id)?.state ?? null })), args as PageArguments);

/** M3: with VAT because nobody had verified the number that is verified now, within a year, paid, not given back whole nor promised to an order; for those who handle money where it was issued. */
function isReissuable(invoice: Row, sight: Sight): boolean {
  const { rows } = sight;
  const [profile, vat] = [rows.where('CompanyProfile', 'tenant_id', invoice.tenant_id)[0], rows.where('InvoiceVat', 'invoice_id', invoice.id)[0]];
  const buyer = invoice.buyer as Row;
  const lines = rows.where('OrderLine', 'order_id', invoice.order_id).map(({ id }) => id);
  const isPromised = lines.flatMap((id) => rows.where('Charge', 'order_line_id', id)).flatMap(({ id }) => rows.where('CreditSource', 'charge_id', id))
    .some((source) => rows.where('Order', 'amounts_id', source.amounts_id).some(({ state }) => state === 'PENDING_PAYMENT'));
  return sight.is('ADMIN', 'BILLING') && invoice.vendor_id === sight.seer.homeId && invoice.kind === 'INVOICE' && invoice.is_replaced !== true && ['NUMBER_UNVERIFIED', 'CHECK_UNAVAILABLE'].includes(String(vat?.reason))
    && profile?.vat_status === 'VALID' && profile.country === buyer.country && profile.vat_number === (buyer.vatNumber ?? null) && new Date(String(invoice.issued_at)) > toDate(daysLater(worldNow, -365))
    && invoice.credited_minor !== invoice.charge_minor && invoice.is_paid === true && !isPromised;
}

const lastTransmission = (rows: Sight['rows'], invoiceId: unknown): Row | undefined => rows.where('Transmission', 'invoice_id', invoiceId).toSorted((one_, other) => Number(other.attempt) - Number(one_.attempt))[0];

/** Rejected, no more than five days of the seller's ago, while the vendor transmits; for those who handle money where it was issued. */
function isResendable(invoice: Row, sight: Sight): boolean {
  const { rows } = sight;
  const last = lastTransmission(rows, invoice.id);
  if (last?.state !== 'REJECTED' || !sight.is('ADMIN', 'BILLING') || invoice.vendor_id !== sight.seer.homeId || rows.where('FiscalSettings', 'tenant_id', invoice.vendor_id)[0]?.transmits_invoices !== true) return false;
  const dayOf = (at: Date): number => Date.parse(new Intl.DateTimeFormat('en-CA', { timeZone: String((invoice.seller as Row).timeZone ?? 'Europe/Rome') }).format(at)) / 86_400_000;
  return dayOf(toDate(worldNow)) <= dayOf(new Date(String(last.state_at))) + 5;
}

/** Handed over by nobody, within twelve days of its own, or by the fifteenth of the month after for what goes abroad without VAT; while the vendor transmits, for those who handle money where it was issued. */
function isSendable(invoice: Row, sight: Sight): boolean {
  const { rows } = sight;
  const { country, timeZone = 'Europe/Rome' } = invoice.seller as Row;
  if (country !== 'IT' || lastTransmission(rows, invoice.id) || !sight.is('ADMIN', 'BILLING') || invoice.vendor_id !== sight.seer.homeId || rows.where('FiscalSettings', 'tenant_id', invoice.vendor_id)[0]?.transmits_invoices !== true) return false;
  const [year = 0, month = 0, day = 0] = String(invoice.issued_on).split('-').map(Number);
  const last = (invoice.buyer as Row).country !== 'IT' && Number(invoice.vat_minor) === 0 ? Date.UTC(year, month, 15) : Date.UTC(year, month - 1, day + 12);
  return Date.parse(new Intl.DateTimeFormat('en-CA', { timeZone: String(timeZone) }).format(toDate(worldNow))) <= last;
}

/** A company's orders: its own, those it is invoiced for, and those with a line of it. */
const ordersOf = ({ rows }: Sight, tenant: Row): Row[] =>
  [...new Set([...rows.where('Order', 'tenant_id', tenant.id), ...rows.where('Order', 'payer_id', tenant.id), ...rows.where('OrderLine', 'tenant_id', tenant.id).map(({ order_id: id }) => rows.byId('Order', id) as Row)])];
/** What a vendor has yet to say before it can invoice (M4). */
const gapsOf = (rows: Rows, id: unknown): string[] => [
  ...(rows.byId('CompanyProfile', id)?.vat_number ? [] : ['VAT_NUMBER']), ...(rows.byId('TransferAccount', id) ? [] : ['ACCOUNT']), ...(rows.byId('FiscalSettings', id) ? [] : ['SETTINGS']),
];
const upTo100 = (rows: readonly Row[]): number => Math.min(rows.length, 100);

/** Every field that is more than a column of its row. */
const relations: Record<string, Record<string, Relate>> = {
  Viewer: {
    id: (seer) => seer.id, kind: (seer) => seer.kind, name: (seer) => seer.name, email: (seer) => seer.email, role: (seer) => seer.role, scopes: (seer) => seer.scopes, language: (seer) => seer.language,
    home: (seer, { rows }) => rows.byId('Tenant', seer.placeId),
    account: (seer, { rows }) => rows.byId('User', seer.id) ?? null,
    sessions: (seer, { rows }) => rows.where('Session', 'user_id', seer.id)
      .filter((session) => new Date(String(session.expires_at)).getTime() / 1000 > worldNow)
      .map((session) => ({ ...session, id: sessionId(Buffer.from(String(session.token_hash).slice(2), 'hex')) })),
    twoFactor: (seer, { rows }) => {
      const user = rows.byId('User', seer.id);
      const unspent = rows.where('RecoveryCode', 'user_id', seer.id).filter(({ used_at }) => used_at === null);
      return user ? { id: user.id, since: user.two_factor_since, recovery_codes_left: user.two_factor_since === null ? 0 : unspent.length, is_required: rows.byId('Tenant', user.tenant_id)?.requires_two_factor, asks_password: rows.where('Credential', 'user_id', user.id).length > 0 } : null;
    },
    vendorName: (seer, { rows }) => rows.byId('Tenant', seer.vendorId)?.name,
    vendorCountry: (seer, { rows }) => rows.byId('CompanyProfile', seer.vendorId)?.country,
    currency: (seer, { rows }) => rows.byId('Tenant', seer.vendorId)?.currency,
  },
  Tenant: {
    ancestors: (tenant, sight) => visible(sight, 'Tenant', sight.rows.above(tenant)),
    profile: one('CompanyProfile'),
    vatChecks: connection('VatCheck', 'tenant_id'),
    tiers: connection('PartnerTier', 'tenant_id'),
    vatExceptions: connection('VatException', 'tenant_id'),
    billingAccount: one('BillingAccount'),
    partnerName: ({ parent_id: id }, { rows }) => { const above = rows.byId('Tenant', id); return above?.kind === 'PARTNER' ? above.name : null; },
    payerProposal: one('PayerProposal'),
    identityProvider: one('IdentityProvider'),
    fiscalSettings: one('FiscalSettings'),
    sellerGaps: (tenant, { rows, seer }) => (tenant.kind === 'VENDOR' && tenant.id === seer.homeId ? gapsOf(rows, tenant.id) : []),
    children: connection('Tenant', 'parent_id'),
    descendants: (tenant, sight, args) => pageOf('Descendant', visible(sight, 'Tenant').filter((row) => sight.rows.above(row).includes(tenant)), args as PageArguments),
    contacts: connection('Contact', 'tenant_id'),
    users: connection('User', 'tenant_id'),
    subscriptions: connection('Subscription', 'tenant_id'),
    // A LIMITED company shows partners none, not even those that stand with the partner.
    orders: (tenant, sight, args) => pageOf('Order', sight.isOpen(tenant.id) ? visible(sight, 'Order', ordersOf(sight, tenant)) : [], args as PageArguments),
    issuedOrders: connection('Order', 'vendor_id'),
    invoices: invoicesBy('tenant_id'),
    issuedInvoices: invoicesBy('vendor_id'),
    cashback: one('CashbackAccount'),
    askedPayouts: connection('CashbackPayout', 'vendor_id'),
    monthTotals: (tenant, sight) => visible(sight, 'MonthTotal', sight.rows.where('MonthTotal', 'tenant_id', tenant.id)).toSorted((left, right) => (latestMonth(left) > latestMonth(right) ? -1 : 1)),
    expiries: (tenant, sight, args) => pageOf('Expiry', ownedBelow(sight, tenant, 'Subscription').filter(({ tenant_id: id, status, auto_renew: renews, cancel_at_end: ends, parked_at: parkedAt }) =>
      sight.isOpen(id) && (['TRIAL', 'PAST_DUE', 'EXPIRED'].includes(String(status)) || (status === 'ACTIVE' && (renews === false || ends === true || parkedAt !== null)))), args as PageArguments),
    parkedSubscriptions: (vendor, sight, args) => pageOf('Subscription', visible(sight, 'Subscription', sight.rows.where('Subscription', 'vendor_id', vendor.id)).filter(({ parked_at: parkedAt }) => parkedAt !== null), args as PageArguments),
    soleAdministratorProducts: (tenant, sight) => visible(sight, 'Product').filter((product) => product.wants_sole_administrator === true && tenant.kind === 'CUSTOMER' && visible(sight, 'Subscription', sight.rows.where('Subscription', 'tenant_id', tenant.id)).some(({ product_id: id, status }) => id === product.id && status === 'ACTIVE')).toSorted((left, right) => (String(left.name) < String(right.name) ? -1 : 1)),
    tickets: connection('Ticket', 'tenant_id'),
    waitingTickets: connection('Ticket', 'waits_for_id'),
    waitingTicketCount: (tenant, sight) => upTo100(visible(sight, 'Ticket', sight.rows.where('Ticket', 'waits_for_id', tenant.id))),
    unreadTickets: (tenant, sight) => Math.min(100, visible(sight, 'Ticket', sight.rows.where('Ticket', 'tenant_id', tenant.id)).filter((ticket) => isOpenTicket(ticket) && isUnread(sight, ticket)).length),
    deactivationBlockers: blockers,
    apiKeys: connection('ApiKey', 'tenant_id'),
    auditLog: connection('AuditEntry', 'tenant_id'),
    imports: connection('Import', 'tenant_id'),
    bankStatements: connection('BankStatement', 'tenant_id'),
    reach: (tenant) => tenant,
    size: (tenant) => tenant,
    security: (tenant, sight) => (sight.is('ADMIN') && sight.isOpen(tenant.id) ? tenant : null),
    mails: connection('Mail', 'tenant_id'),
    sentMails: connection('Mail', 'vendor_id'),
    notices: connection('Notice', 'tenant_id'),
    usageNoticeReaders: noticeReaders('BILLING'),
    technicalNoticeReaders: noticeReaders('TECHNICAL'),
    companyNoticeReaders: noticeReaders('BUSINESS'),
    viewerCan: (tenant, sight) => allowed(sight, tenant, {
      'tenant:create': tenant.kind !== 'CUSTOMER' && tenant.status === 'ACTIVE',
      'tenant:import': tenant.kind !== 'CUSTOMER' && tenant.status === 'ACTIVE',
      'order:recordPayment': tenant.kind === 'VENDOR',
      'tenant:rename': tenant.status !== 'CLOSED',
      'tenant:setAccountManager': tenant.kind !== 'VENDOR' && tenant.status !== 'CLOSED',
      'tenant:suspend': tenant.status === 'ACTIVE',
      'tenant:resume': tenant.status === 'SUSPENDED' && (tenant.suspended_by_id === null || sight.isInSight(tenant.suspended_by_id)),
      'tenant:restore': tenant.status === 'CLOSED',
      'tenant:move': tenant.kind !== 'VENDOR' && tenant.status !== 'CLOSED',
      'tenant:confirmMove': tenant.kind !== 'VENDOR' && tenant.status !== 'CLOSED',
      'access:choose': tenant.kind !== 'VENDOR' && tenant.status !== 'CLOSED',
      'payer:choose': tenant.kind === 'CUSTOMER' && tenant.status !== 'CLOSED',
      'paymentTerms:grant': tenant.kind !== 'VENDOR' && tenant.status !== 'CLOSED',
      'vatException:record': tenant.kind !== 'VENDOR' && tenant.status !== 'CLOSED',
      'tier:read': tenant.kind === 'PARTNER' && [tenant.id, tenant.parent_id, sight.seer.vendorId].includes(sight.seer.homeId),
      'tier:set': tenant.kind === 'PARTNER' && tenant.status !== 'CLOSED' && tenant.parent_id === sight.seer.homeId,
      'payer:propose': tenant.kind === 'CUSTOMER' && tenant.status !== 'CLOSED',
      'tenant:deactivatePartner': tenant.kind === 'PARTNER' && tenant.status === 'ACTIVE',
      'tenant:close': tenant.kind !== 'VENDOR' && tenant.status === 'ACTIVE',
      'profile:read': true,
      'profile:update': tenant.status !== 'CLOSED',
      'vatNumber:verify': tenant.status !== 'CLOSED',
      'profile:proposeLocked': tenant.kind !== 'VENDOR' && tenant.status !== 'CLOSED',
      'contact:add': tenant.status !== 'CLOSED',
      'billingAccount:read': true,
      'balance:read': true,
      'billingAccount:update': tenant.status !== 'CLOSED',
      'transferAccount:save': tenant.kind === 'VENDOR' && tenant.status !== 'CLOSED',
      'fiscal:read': tenant.kind === 'VENDOR',
      'fiscal:save': tenant.kind === 'VENDOR' && tenant.status !== 'CLOSED',
      'paymentMethod:change': tenant.kind !== 'VENDOR' && tenant.status !== 'CLOSED',
      'subscription:buy': tenant.kind !== 'VENDOR' && tenant.status === 'ACTIVE',
      'subscription:startTrial': tenant.kind !== 'VENDOR' && tenant.status === 'ACTIVE',
      'catalog:update': tenant.kind === 'VENDOR' && tenant.status === 'ACTIVE',
      'order:placeForNewCustomer': tenant.kind === 'PARTNER' && tenant.status === 'ACTIVE',
      'user:read': true,
      'user:invite': tenant.status === 'ACTIVE',
      'tenant:requireTwoFactor': tenant.status !== 'CLOSED',
      'identityProvider:read': tenant.kind === 'VENDOR',
      'identityProvider:save': tenant.kind === 'VENDOR' && tenant.status === 'ACTIVE',
      'order:read': true,
      'invoice:read': true,
      'cashback:read': tenant.kind !== 'CUSTOMER',
      'cashback:requestPayOut': tenant.kind === 'PARTNER' && tenant.status === 'ACTIVE',
      'audit:read': true,
      'mail:read': true,
      'notice:read': tenant.kind !== 'CUSTOMER',
      'notice:publish': tenant.kind !== 'CUSTOMER' && tenant.status === 'ACTIVE',
      'ticket:read': true,
      'ticket:reply': tenant.status !== 'CLOSED',
      'ticket:open': tenant.kind !== 'VENDOR' && tenant.status !== 'CLOSED',
      'apiKey:read': true,
      'apiKey:create': tenant.status === 'ACTIVE' && sight.seer.kind === 'USER',
    }),
  },
  TenantReach: {
    companies: (tenant, sight) => upTo100(below(sight, tenant).filter(({ id, status }) => id !== tenant.id && status !== 'CLOSED')),
    users: (tenant, sight) => upTo100(ownedBelow(sight, tenant, 'User').filter(({ status }) => status === 'ACTIVE')),
    apiKeys: (tenant, sight) => upTo100(ownedBelow(sight, tenant, 'ApiKey').filter((key) => key.revoked_at === null)),
    pendingOrders: (tenant, sight) => upTo100([...new Set(below(sight, tenant).filter(({ id }) => sight.isOpen(id)).flatMap((company) => visible(sight, 'Order', ordersOf(sight, company))))].filter(({ state }) => state === 'PENDING_PAYMENT')),
  },
  TenantSize: {
    companies: (tenant, sight) => below(sight, tenant).length - 1,
    partners: (tenant, sight) => below(sight, tenant).filter((row) => row !== tenant && row.kind === 'PARTNER').length,
    suspended: (tenant, sight) => below(sight, tenant).filter((row) => row !== tenant && row.status === 'SUSPENDED').length,
  },
  TenantSecurity: {
    people: (tenant, sight) => visible(sight, 'User', sight.rows.where('User', 'tenant_id', tenant.id)).filter(({ status }) => status === 'ACTIVE').length,
    peopleWithTwoFactor: (tenant, sight) => visible(sight, 'User', sight.rows.where('User', 'tenant_id', tenant.id)).filter(({ status, two_factor_since }) => status === 'ACTIVE' && two_factor_since !== null).length,
  },
  CompanyProfile: {
    isVatCheckUnderWay: ({ vat_check_due_at: due }) => due !== null && new Date(String(due)).getTime() <= worldNow * 1000,
    lockedFields: (profile) => ['legalName', 'vatNumber', 'taxCode', 'country'].filter((field) => profile[snake(field)] !== null),
  },
  VatException: { from: (row) => row.from_day, until: (row) => row.until_day },
  BillingAccount: {
    balance: one('Balance'),
    transferAccount: one('TransferAccount'),
    methodsOnFile: ({ tenant_id: id }, sight) => visible(sight, 'PaymentMethodOnFile', sight.rows.where('PaymentMethodOnFile', 'tenant_id', id)).filter((method) => method.removed_at === null).toSorted((left) => (left.kind === 'CARD' ? -1 : 1)),
  },
  // The world stands in the middle of a month of 30 days.
  PaymentMethodOnFile: {
    expiresSoon: ({ expiry_year: year, expiry_month: month }) => year === 2026 && month === 6,
    isExpired: ({ expiry_year: year, expiry_month: month }) => year === 2026 && Number(month) < 6,
  },
  Balance: { movements: connection('BalanceMovement', 'payer_id') },
  BankStatement: { entries: connection('StatementEntry', 'statement_id') },
  Payment: {
    method: ({ method_id: id }, sight) => visible(sight, 'PaymentMethodOnFile').find((method) => method.id === id) ?? null,
    failureReason: ({ kind, failure_code: code }, { seer }) => (code === null ? null : translate(seer.language as 'it', `decline${kind === 'PAYPAL' && ['DECLINED', 'EXPIRED', 'WRONG_DETAILS', 'AUTHENTICATION_FAILED'].includes(String(code)) ? 'PayPal' : ''}.${String(code)}`)),
  },
  TransferAccount: {
    version: ({ version, vendor_id: vendor }, { seer }) => (seer.homeId === vendor ? version : null),
    updatedByName: ({ updated_by_name: name, vendor_id: vendor }, { seer }) => (seer.homeId === vendor ? name : null),
  },
  PartnerTier: {
    from: ({ from_day: day }) => day,
    // P9: never more than each partner above has on its first day, or today.
    countedBasisPoints: ({ tenant_id: id, basis_points: own, from_day: from }, { rows }) => {
      const today = toDate(worldNow).toISOString().slice(0, 10);
      const day = String(from) > today ? String(from) : today;
      const partner = rows.byId('Tenant', id);
      const above = partner ? rows.above(partner).filter(({ kind }) => kind === 'PARTNER') : [];
      return Math.min(Number(own), ...above.map((partnerAbove) => Number(rows.where('PartnerTier', 'tenant_id', partnerAbove.id).filter((tier) => String(tier.from_day) <= day).toSorted((a, b) => (String(a.from_day) < String(b.from_day) ? 1 : -1))[0]?.basis_points ?? 0)));
    },
  },
  Import: { rows: connection('ImportRow', 'import_id') },
  User: {
    contact: (user, sight) => visible(sight, 'Contact', sight.rows.where('Contact', 'user_id', user.id))[0] ?? null,
    emailChange: pendingEmail('id'),
    viewerCan: (user, sight) => {
      const tenant = owner(sight, user);
      const isOther = user.id !== sight.seer.id;
      return allowed(sight, tenant, {
        'user:resendInvitation': tenant.status === 'ACTIVE' && user.status === 'INVITED',
        'user:revokeInvitation': user.status === 'INVITED',
        'user:changeRole': tenant.status !== 'CLOSED' && isOther,
        'user:disable': user.status === 'ACTIVE' && isOther,
        'user:enable': tenant.status !== 'CLOSED' && user.status === 'DISABLED',
        'user:resetTwoFactor': tenant.status !== 'CLOSED' && user.two_factor_since !== null && isOther,
        'user:remove': user.status !== 'INVITED' && isOther,
      });
    },
  },
  EmailChange: {
    viewerCan: (change, sight) => {
      const isPending = change.state === 'PENDING';
      const possible = { 'emailChange:resend': isPending, 'emailChange:cancel': isPending, 'user:consentToEmail': isPending && Boolean(change.needs_consent) && change.consented_at === null };
      // One's own e-mail is one's own affair.
      if (change.user_id === sight.seer.id) return Object.entries(possible).flatMap(([action, isPossible]) => (isPossible ? enumName(action) : []));
      const [contact] = sight.rows.where('Contact', 'user_id', change.user_id);
      return allowed(sight, owner(sight, change), possible, (contact?.types ?? []) as ContactType[]);
    },
  },
  OwnSession: {
    isCurrent: (session, sight) => session.id === sight.seer.sessionId,
  },
  Contact: {
    emailChange: pendingEmail('user_id'),
    viewerCan: (contact, sight) => {
      const tenant = owner(sight, contact);
      const isOpen = tenant.status !== 'CLOSED';
      return allowed(sight, tenant, { 'contact:update': isOpen, 'contact:remove': isOpen }, contact.types as ContactType[]);
    },
  },
  ApiKey: {
    viewerCan: (key, sight) => allowed(sight, owner(sight, key), { 'apiKey:revoke': sight.seer.kind === 'USER' && key.revoked_at === null }),
  },
  Product: { editions: list('Edition', 'product_id', ({ rank }) => Number(rank)), components: list('Component', 'product_id', position) },
  Edition: { prices: list('Price', 'edition_id', inPriceOrder), components: list('EditionComponent', 'edition_id', position) },
  Component: { volumeDiscounts: list('VolumeDiscount', 'component_id', ({ from_quantity }) => Number(from_quantity)) },
  EditionComponent: { prices: list('Price', 'edition_component_id', inPriceOrder) },
  LicenceCount: { free: ({ total, assigned }) => Number(total) - Number(assigned) },
  Licence: {
    viewerCan: (licence, sight) => {
      const tenant = owner(sight, licence);
      const subscription = sight.rows.byId('Subscription', licence.subscription_id) as Row;
      const isOpen = tenant.status !== 'CLOSED';
      const works = isOpen && subscription.status !== 'SUPERSEDED' && worldNow < new Date(String(subscription.ends_at)).getTime() / 1000 + (subscription.is_trial || subscription.cancel_at_end ? 0 : 7) * 86_400;
      return allowed(sight, tenant, { 'licence:swap': works, 'licence:resendInvitation': works && licence.activated_at === null, 'licence:remove': isOpen });
    },
  },
  Subscription: {
    components: list('SubscriptionComponent', 'subscription_id', position),
    periods: connection('SubscriptionPeriod', 'subscription_id'),
    licences: connection('Licence', 'subscription_id'),
    licenceCount: ({ id }, sight) => visible(sight, 'LicenceCount', sight.rows.where('LicenceCount', 'subscription_id', id))[0] ?? null,
    orders: (subscription, sight, args) => pageOf('Order', visible(sight, 'OrderLine', [...sight.rows.where('OrderLine', 'subscription_id', subscription.id), ...sight.rows.where('OrderLine', 'resulting_subscription_id', subscription.id)]).map(({ order_id: id }) => sight.rows.byId('Order', id) as Row), args as PageArguments),
    history: connection('SubscriptionEvent', 'subscription_id'),
    viewerCan: (subscription, sight) => {
      const tenant = owner(sight, subscription);
      const daysPast = (worldNow - new Date(String(subscription.ends_at)).getTime() / 1000) / 86_400;
      const isOpen = tenant.status !== 'CLOSED';
      const isOrderable = isOpen && subscription.status !== 'SUPERSEDED' && subscription.is_trial === false;
      const isRunning = isOrderable && subscription.status === 'ACTIVE' && daysPast < 0;
      return allowed(sight, tenant, {
        'subscription:upgrade': isRunning,
        'subscription:topUp': isRunning,
        'subscription:renew': isOrderable && !['CANCELLED', 'ENDED'].includes(String(subscription.status)) && daysPast < 90,
        'licence:assign': isOpen && subscription.status !== 'SUPERSEDED' && daysPast < (subscription.is_trial || subscription.cancel_at_end ? 0 : 7),
        'subscription:convert': isOpen && subscription.is_trial === true && daysPast < 90,
        'subscription:cancel': isRunning,
        'subscription:setAutoRenewal': isRunning && subscription.cancel_at_end === false,
        'subscription:retryRenewal': subscription.parked_at !== null && isOrderable && !['CANCELLED', 'ENDED'].includes(String(subscription.status)) && daysPast < 90,
        'subscription:scheduleChange': isRunning && subscription.cancel_at_end === false,
      });
    },
    atEnd: ({ status, is_trial, cancel_at_end, auto_renew }) => (status === 'TRIAL' ? 'TRIAL_ENDS' : is_trial || status !== 'ACTIVE' ? null : cancel_at_end ? 'IS_CANCELLED' : auto_renew ? 'RENEWS' : 'EXPIRES'),
    scheduledChange: (subscription, sight) => visible(sight, 'ScheduledChange', sight.rows.where('ScheduledChange', 'subscription_id', subscription.id))[0] ?? null,
  },
  ScheduledChange: { items: list('ScheduledItem', 'change_id', position) },
  Ticket: {
    changes: list('PreparedChange', 'ticket_id', position),
    messages: connection('TicketMessage', 'ticket_id'),
    isUnread: (ticket, sight) => isUnread(sight, ticket),
    viewerCan: (ticket, sight) => {
      const tenant = owner(sight, ticket);
      const isOpen = isOpenTicket(ticket);
      const kinds = sight.rows.where('PreparedChange', 'ticket_id', ticket.id).map(({ kind }) => String(kind));
      const hasChange = kinds.length > 0;
      // A key approves what it could ask for itself (T2).
      const scopes: Record<string, string> = { PROFILE_FIELD: 'PROFILE_WRITE', PAYMENT_METHOD: 'BILLING_WRITE' };
      const mayMake = sight.seer.scopes === null || kinds.every((kind) => sight.seer.scopes?.includes(scopes[kind] ?? ''));
      const area = ticket.area === 'COMPANY' ? 'BUSINESS' : (ticket.area as ContactType);
      return allowed(sight, tenant, {
        'ticket:reply': tenant.status !== 'CLOSED' && (isOpen || ticket.state === 'CLOSED'), 'ticket:setPriority': isOpen, 'ticket:close': isOpen && !hasChange, 'ticket:cancel': isOpen,
        'ticket:approve': isOpen && hasChange && mayMake, 'ticket:refuse': isOpen && hasChange,
      }, [area]);
    },
  },
  TicketMessage: { attachments: list('TicketAttachment', 'message_id', ({ name }) => String(name)) },
  DeactivationBlocker: {
    message: ({ code, count }, { seer }) => translate(seer.language as 'it', `blocker.${String(code)}`, { count }),
    path: ({ code, tenant_id: id }) => `/t/${String(id)}/${({ OPEN_CHILDREN: 'clienti', CHILDREN_SUBSCRIPTIONS: 'clienti', PARTNER_FEATURES: 'impostazioni', ACTIVE_SUBSCRIPTIONS: 'abbonamenti', PENDING_ORDERS: 'ordini?stato=PENDING_PAYMENT', UNPAID_INVOICES: 'fatture', BALANCE: 'pagamento', CASHBACK: 'programma' } as Record<string, string>)[String(code)]}`,
  },
  Amounts: {
    lines: list('AmountLine', 'amounts_id', position),
    arrivedMinor: ({ id, payer_id: payer }, { rows }) => {
      let left = Number(rows.all('Balance').find(({ payer_id: owned }) => owned === payer)?.amount_minor ?? 0);
      const awaited = rows.where('Order', 'payer_id', payer).filter(({ state }) => state === 'PENDING_PAYMENT' || state === 'ON_ACCOUNT')
        .toSorted((one_, other) => Number(new Date(String(one_.placed_at))) - Number(new Date(String(other.placed_at))) || (String(one_.id) < String(other.id) ? -1 : 1));
      for (const { id: order, amounts_id: amounts } of awaited) {
        const moved = rows.where('BalanceMovement', 'order_id', order).filter(({ payer_id: owner_, reason }) => owner_ === payer && ['RECEIVED', 'APPLIED'].includes(String(reason)));
        const arrived = Math.max(0, Math.min(left, moved.reduce((sum, { amount_minor: minor }) => sum + Number(minor), 0)));
        if (amounts === id) return arrived;
        left -= arrived;
      }
      return 0;
    },
  },
  Quote: { lines: list('QuoteLine', 'quote_id', position) },
  QuoteLine: { items: list('QuoteItem', 'line_id', position) },
  OrderLine: { items: list('OrderItem', 'line_id', position) },
  Notice: {
    delivered: mailsOfNotice('SENT'),
    failed: mailsOfNotice('FAILED'),
    mails: connection('Mail', 'notice_id'),
    viewerCan: (notice, sight) => allowed(sight, owner(sight, notice), { 'notice:publish': owner(sight, notice).status === 'ACTIVE' && notice.state === 'SCHEDULED' }),
  },
  Mail: { viewerCan: (mail, sight) => allowed(sight, owner(sight, mail), { 'mail:retry': mail.state === 'FAILED' }) },
  Invoice: {
    lines: list('InvoiceLine', 'invoice_id', position),
    vatSummary: list('InvoiceVat', 'invoice_id', position),
    creditedNetMinor: ({ credited_minor: minor }) => minor,
    state: invoiceState,
    sellerName: ({ seller }) => (seller as Row).name,
    buyerName: ({ buyer }) => (buyer as Row).name,
    buyerCountry: ({ buyer }) => (buyer as Row).country,
    buyerVatNumber: ({ buyer }) => (buyer as Row).vatNumber ?? null,
    buyerTaxCode: ({ buyer }) => (buyer as Row).taxCode ?? null,
    buyerSdiCode: ({ buyer }) => (buyer as Row).sdiCode ?? null,
    buyerPec: ({ buyer }) => (buyer as Row).pec ?? null,
    isElectronic: ({ seller }) => (seller as Row).country === 'IT',
    xmlName: ({ id }, { rows }) => rows.where('InvoiceFile', 'invoice_id', id).toSorted((one_, other) => Number(other.attempt) - Number(one_.attempt))[0]?.name ?? null,
    creditedBy: ({ id }, sight) => visible(sight, 'Invoice', [...new Set(sight.rows.where('InvoiceLine', 'source_id', id).map((line) => line.invoice_id))].map((other) => sight.rows.byId('Invoice', other)).filter((row) => row !== undefined))
      .toSorted((one_, other) => (String(one_.sort_number) < String(other.sort_number) ? -1 : 1)),
    transmissionState: ({ id }, { rows }) => lastTransmission(rows, id)?.state ?? null,
    transmissions: ({ id }, sight) => visible(sight, 'Transmission', sight.rows.where('Transmission', 'invoice_id', id)).toSorted((one_, other) => Number(other.attempt) - Number(one_.attempt)),
    replacedBy: ({ id }, sight) => visible(sight, 'Invoice', sight.rows.where('Invoice', 'replaces_id', id))[0] ?? null,
    viewerCan: (invoice, sight) => (sight.isInSight(invoice.tenant_id) ? allowed(sight, owner(sight, invoice), {
      'invoice:read': true, 'invoice:download': true, 'invoice:correct': invoice.kind === 'INVOICE' && Number(invoice.charge_minor) > Number(invoice.credited_minor), 'invoice:reissue': isReissuable(invoice, sight), 'invoice:resend': isResendable(invoice, sight), 'invoice:send': isSendable(invoice, sight),
    }) : []),
  },
  Transmission: {
    recipientSdiCode: ({ recipient }) => (recipient as Row | null)?.sdiCode ?? null,
    recipientPec: ({ recipient }) => (recipient as Row | null)?.pec ?? null,
    notifications: ({ id }, sight) => visible(sight, 'TransmissionNotification', sight.rows.where('TransmissionNotification', 'transmission_id', id)).toSorted((one_, other) => Number(new Date(String(one_.told_at))) - Number(new Date(String(other.told_at))) || (String(one_.id) < String(other.id) ? -1 : 1)),
  },
  CashbackAccount: {
    id: ({ tenant_id: id }) => id,
    entries: ({ tenant_id: id }, sight, args) => pageOf('CashbackEntry', payable(sight, id), args as PageArguments),
    months: ({ tenant_id: id }, sight) => visible(sight, 'CashbackMonth', sight.rows.where('CashbackMonth', 'tenant_id', id)).toSorted((one_, other) => (String(one_.month) > String(other.month) ? -1 : 1)),
    customers: connection('CashbackCustomer', 'tenant_id'),
    payouts: connection('CashbackPayout', 'tenant_id'),
  },
  CashbackMonth: {
    openingMinor: (month, sight) => payable(sight, month.tenant_id).filter((entry) => String(entry.month) < String(month.month)).reduce((sum, { amount_minor: minor }) => sum + Number(minor), 0),
    closingMinor: (month, sight) => payable(sight, month.tenant_id).filter((entry) => String(entry.month) <= String(month.month)).reduce((sum, { amount_minor: minor }) => sum + Number(minor), 0),
    entries: (month, sight, args) => pageOf('CashbackEntry', payable(sight, month.tenant_id).filter((entry) => entry.month === month.month), args as PageArguments),
  },
  CashbackEntry: { customer: ({ customer_id: id }, sight) => visible(sight, 'Tenant').find((tenant) => tenant.id === id) ?? null },
  CashbackCustomer: { customer: ({ customer_id: id }, sight) => visible(sight, 'Tenant').find((tenant) => tenant.id === id) ?? null },
  CashbackPayout: {
    isFiled: ({ bank_file: file }) => file !== null,
    viewerCan: (payout, sight) => (sight.isInSight(payout.tenant_id) ? allowed(sight, owner(sight, payout), {
      'cashback:read': true, 'cashback:spend': owner(sight, payout).kind === 'PARTNER', 'cashback:requestPayOut': false, 'cashback:payOut': payout.state === 'REQUESTED' || payout.state === 'APPROVED',
    }) : []),
  },
  InvoiceLine: {
    leftMinor: ({ invoice_id: id, line, kind }, { rows, seer }) => {
      const invoice = rows.byId('Invoice', id);
      const ordered = rows.where('OrderLine', 'order_id', invoice?.order_id).find((one_) => one_.position === line);
      const charge = rows.where('Charge', 'order_line_id', ordered?.id)[0];
      if (kind === 'CREDIT' || invoice?.kind !== 'INVOICE' || invoice.vendor_id !== seer.homeId || !charge) return null;
      const promised = rows.where('CreditSource', 'charge_id', charge.id).filter((source) => rows.where('Order', 'amounts_id', source.amounts_id).some(({ state }) => state === 'PENDING_PAYMENT'));
      return Number(charge.net_minor) - Number(charge.credited_minor) - promised.reduce((sum, source) => sum + Number(source.applied_minor) + Number(source.remaining_minor), 0);
    },
  },
  Order: {
    invoice: ({ id }, sight) => visible(sight, 'Invoice', sight.rows.where('Invoice', 'order_id', id)).find(({ kind, is_replaced: isReplaced }) => kind === 'INVOICE' && isReplaced !== true) ?? null,
    lines: list('OrderLine', 'order_id', position),
    transfers: ({ id }, sight) => visible(sight, 'BalanceMovement', sight.rows.where('BalanceMovement', 'order_id', id)).filter((movement) => movement.receipt_id !== null)
      .toSorted((one_, other) => (`${new Date(String(one_.at)).toISOString()} ${String(one_.id)}` < `${new Date(String(other.at)).toISOString()} ${String(other.id)}` ? -1 : 1)),
    transferAccount: ({ vendor_id: vendor }, sight) => visible(sight, 'TransferAccount', sight.rows.where('TransferAccount', 'tenant_id', vendor))[0] ?? null,
    payments: list('Payment', 'order_id', ({ started_at: at, id }) => `${new Date(String(at)).toISOString()} ${String(id)}`),
    viewerCan: (order, sight) => (sight.isInSight(order.tenant_id) ? allowed(sight, owner(sight, order), {
      'order:cancel': order.state === 'PENDING_PAYMENT' && seesAllOf(order, sight),
      'order:pay': (order.state === 'PENDING_PAYMENT' || order.state === 'ON_ACCOUNT') && order.payer_id === sight.seer.homeId && seesAllOf(order, sight),
      'order:recordPayment': order.state === 'PENDING_PAYMENT' || order.state === 'ON_ACCOUNT',
    }) : []),
  },
};

const seesAllOf = (order: Row, sight: Sight): boolean => sight.rows.where('OrderLine', 'order_id', order.id).every((line) => sight.sees('OrderLine', line));
const isOpenTicket = ({ state }: Row): boolean => state === 'OPEN' || state === 'WAITING_FOR_CUSTOMER';

/** Somebody else wrote since one looked. */
function isUnread({ rows, seer }: Sight, ticket: Row): boolean {
  const last = new Date(String(ticket.last_message_at));
  return ticket.last_message_by_id !== seer.id && !rows.where('TicketReading', 'ticket_id', ticket.id).some((reading) => reading.reader_id === seer.id && new Date(String(reading.read_at)) >= last);
}

/** T6, in the order of the work; what is closed or a vendor has none, and a LIMITED company shows none to partners. */
function blockers(tenant: Row, sight: Sight): Row[] {
  const { rows } = sight;
  if (tenant.kind === 'VENDOR' || tenant.status === 'CLOSED' || !sight.isOpen(tenant.id)) return [];
  const companies = rows.all('Tenant').filter((other) => rows.above(other).includes(tenant));
  const active = (of: readonly Row[]) => of.flatMap(({ id }) => rows.where('Subscription', 'tenant_id', id)).filter(({ status }) => ['TRIAL', 'ACTIVE', 'PAST_DUE'].includes(String(status))).length;
  const found: [deactivation: string, code: string, count: number][] = [
    ['PARTNER', 'OPEN_CHILDREN', companies.filter(({ parent_id: parent, status }) => parent === tenant.id && status !== 'CLOSED').length],
    ['PARTNER', 'CHILDREN_SUBSCRIPTIONS', active(companies)],
    ['ACCOUNT', 'PARTNER_FEATURES', tenant.kind === 'PARTNER' ? 1 : 0],
    ['ACCOUNT', 'ACTIVE_SUBSCRIPTIONS', active([tenant])],
    ['ACCOUNT', 'PENDING_ORDERS', ordersOf(sight, tenant).filter(({ state }) => state === 'PENDING_PAYMENT').length],
    ['ACCOUNT', 'UNPAID_INVOICES', rows.where('Invoice', 'tenant_id', tenant.id).filter(({ kind, is_paid: isPaid }) => kind === 'INVOICE' && isPaid === false).length],
    ['ACCOUNT', 'BALANCE', rows.all('Balance').filter(({ payer_id: payer, amount_minor: minor }) => payer === tenant.id && Number(minor) !== 0).length],
    ['PARTNER', 'CASHBACK', rows.all('CashbackAccount').filter(({ tenant_id: id, balance_minor: minor }) => id === tenant.id && Number(minor) > 0).length + rows.where('CashbackPayout', 'tenant_id', tenant.id).filter(({ state }) => state === 'REQUESTED' || state === 'APPROVED').length],
  ];
  return found.filter(([deactivation, , count]) => count > 0 && (deactivation === 'ACCOUNT' || tenant.kind === 'PARTNER')).map(([deactivation, code, count]) => ({ tenant_id: tenant.id, deactivation, code, count: Math.min(count, 100) }));
}

function owner({ rows }: Sight, row: Row): Row {
  const tenant = rows.byId('Tenant', row.tenant_id);
  if (!tenant) throw new Error('a row belongs to a company');
  return tenant;
}

/** G4: the role matrix of `shared`, which has its own tests, and what stands in the way of each action whoever asks. */
/** What is on a partner's own account of cashback. */
const payable = (sight: Sight, partnerId: unknown): Row[] => visible(sight, 'CashbackEntry', sight.rows.where('CashbackEntry', 'tenant_id', partnerId)).filter(({ account }) => account === 'PAYABLE');

function allowed(sight: Sight, tenant: Row, possible: Partial<Record<Action, boolean>>, types?: readonly ContactType[]): string[] {
  const { seer } = sight;
  const actor: Actor = seer.scopes === null
    ? { role: seer.role as Role, scopes: null }
    : { role: seer.role as Role, makerRole: seer.makerRole as Role, scopes: keyScopes.filter((scope) => seer.scopes?.includes(enumName(scope))) };
  const standing = { isHome: tenant.id === seer.homeId, isVendor: sight.isVendor(), access: sight.isVendor() ? tenant.access as 'FULL' | 'LIMITED' : sight.isOpen(tenant.id) ? 'FULL' as const : 'LIMITED' as const };
  return Object.entries(possible).filter(([action, isPossible]) => isPossible && can(actor, action as Action, standing, types)).map(([action]) => enumName(action));
}
