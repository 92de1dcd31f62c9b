import { type Row } from './rows.ts';
import { worldNow } from './world.ts';

export interface PageArguments {
  first?: number | null;
  after?: string | null;
  filter?: Readonly<Record<string, unknown>> | null;
  orderBy?: { field: string; direction: 'ASC' | 'DESC' } | null;
}

type Key = (row: Row) => string | number;
const instant = (column: string): Key => (row) => new Date(String(row[column])).getTime();
const text = (column: string): Key => (row) => String(row[column]);
const personName: Key = (row) => `${String(row.last_name)} ${String(row.first_name)}`.toLowerCase();

/** What each list sorts by, its default first, and which way unless told. */
const orders: Record<string, { direction: 'ASC' | 'DESC'; keys: Record<string, Key> }> = {
  Tenant: { direction: 'ASC', keys: { NAME: (row) => String(row.name).toLowerCase(), CREATED_AT: instant('created_at') } },
  Descendant: { direction: 'ASC', keys: { NAME: (row) => String(row.name).toLowerCase() } },
  Contact: { direction: 'ASC', keys: { LAST_NAME: personName, CREATED_AT: instant('created_at') } },
  User: { direction: 'ASC', keys: { LAST_NAME: personName, EMAIL: text('email'), CREATED_AT: instant('created_at') } },
  Expiry: { direction: 'ASC', keys: { ENDS_AT: instant('ends_at') } },
  Subscription: { direction: 'ASC', keys: { ENDS_AT: instant('ends_at'), CREATED_AT: instant('created_at') } },
  SubscriptionPeriod: { direction: 'ASC', keys: { STARTS_AT: instant('starts_at') } },
  Licence: { direction: 'ASC', keys: { EMAIL: text('email'), ASSIGNED_AT: instant('assigned_at') } },
  VatException: { direction: 'DESC', keys: { FROM: text('from_day') } },
  PartnerTier: { direction: 'DESC', keys: { FROM: text('from_day') } },
  VatCheck: { direction: 'DESC', keys: { AT: instant('at') } },
  BalanceMovement: { direction: 'DESC', keys: { AT: instant('at') } },
  SubscriptionEvent: { direction: 'DESC', keys: { AT: instant('at') } },
  Order: { direction: 'DESC', keys: { PLACED_AT: instant('placed_at'), NUMBER: text('number') } },
  Invoice: { direction: 'DESC', keys: { NUMBER: text('sort_number'), DUE_ON: text('due_on') } },
  CashbackEntry: { direction: 'DESC', keys: { AT: instant('at') } },
  CashbackCustomer: { direction: 'DESC', keys: { EARNED: (row) => Number(row.earned_minor), LAST_AT: instant('last_at') } },
  CashbackPayout: { direction: 'DESC', keys: { REQUESTED_AT: instant('requested_at') } },
  ApiKey: { direction: 'DESC', keys: { CREATED_AT: instant('created_at'), NAME: text('name') } },
  AuditEntry: { direction: 'DESC', keys: { AT: instant('at') } },
  Notice: { direction: 'DESC', keys: { DUE_AT: instant('due_at') } },
  Mail: { direction: 'DESC', keys: { AT: instant('created_at') } },
  Import: { direction: 'DESC', keys: { CREATED_AT: instant('created_at') } },
  BankStatement: { direction: 'DESC', keys: { UPLOADED_AT: instant('uploaded_at') } },
  StatementEntry: { direction: 'ASC', keys: { POSITION: text('sort_position') } },
  ImportRow: { direction: 'ASC', keys: { NUMBER: text('sort_number') } },
  Ticket: { direction: 'DESC', keys: { LAST_MESSAGE_AT: instant('last_message_at'), CREATED_AT: instant('created_at') } },
  TicketMessage: { direction: 'ASC', keys: { AT: instant('at') } },
  Product: { direction: 'ASC', keys: { NAME: text('name') } },
};

/** How an oracle's cursor begins: a text that no row holds. */
export const cursorMark = 'oracle cursor ';

/** The order that a list would be read in: two lists of one order understand each other's cursors. */
export function orderOf(list: string, orderBy: PageArguments['orderBy']): string {
  const { direction, keys } = orders[list] ?? unknown(list);
  return `${list} ${orderBy?.field ?? Object.keys(keys)[0] ?? ''} ${orderBy ? orderBy.direction : direction}`;
}

/** One page of rows, all of it in memory. */
export function pageOf(list: string, rows: readonly Row[], { first, after, filter, orderBy }: PageArguments): object {
  const order = orderOf(list, orderBy);
  const [, field = '', direction] = order.split(' ');
  const key = orders[list]?.keys[field] ?? unknown(`${list} by ${field}`);
  const place = (row: Row): [string | number, string] => [key(row), String(row.id)];
  const sign = direction === 'ASC' ? 1 : -1;
  const compare = (one: [string | number, string], other: [string | number, string]): number => sign * (spaceship(one[0], other[0]) || spaceship(one[1], other[1]));

  const matching = rows.filter((row) => Object.entries(filter ?? {}).every(([name, wanted]) => wanted === null || wanted === undefined || matches(row, name, wanted)));
  const sorted = matching.map((row) => ({ row, at: place(row) })).toSorted((one, other) => compare(one.at, other.at));
  const start = typeof after === 'string' ? placeOf(after, order) : undefined;
  const following = start ? sorted.filter(({ at }) => compare(at, start) > 0) : sorted;
  const page = following.slice(0, first ?? 25);
  const cursor = (at: [string | number, string]): string => `${cursorMark}${JSON.stringify([order, ...at])}`;
  const edges = page.map(({ row, at }) => ({ cursor: cursor(at), node: row }));
  return {
    edges, nodes: page.map(({ row }) => row), totalCount: matching.length,
    pageInfo: { hasNextPage: following.length > page.length, hasPreviousPage: start !== undefined, startCursor: edges[0]?.cursor ?? null, endCursor: edges.at(-1)?.cursor ?? null },
  };
}

/** What an oracle's cursor was made under. */
export const orderOfCursor = (cursor: string): string => (JSON.parse(cursor.slice(cursorMark.length)) as [string])[0];

function placeOf(cursor: string, order: string): [string | number, string] {
  const [madeUnder, value, id] = JSON.parse(cursor.slice(cursorMark.length)) as [string, string | number, string];
  if (madeUnder !== order) throw new Error(`a cursor of ${madeUnder} is no cursor of ${order}`);
  return [value, id];
}

function matches(row: Row, name: string, wanted: unknown): boolean {
  switch (name) {
    case 'state': return (wanted as unknown[]).includes(row.state ?? invoiceState(row));
    case 'kind': case 'status': case 'role': case 'cadence': case 'area': case 'category': case 'priority': case 'action': case 'outcome': case 'fit': return (wanted as unknown[]).includes(row[name]);
    case 'types': return (wanted as unknown[]).some((type) => (row.types as unknown[]).includes(type));
    case 'hasTwoFactor': return (row.two_factor_since !== null) === wanted;
    case 'issuedFrom': return String(row.issued_on) >= String(wanted);
    case 'issuedBefore': return String(row.issued_on) < String(wanted);
    case 'transmissionState': return (wanted as unknown[]).includes(row.transmission_state);
    case 'isReissueProposed': return row.is_reissuable === wanted;
    case 'number': return String(row.number).toLowerCase().includes(String(wanted).toLowerCase());
    case 'revoked': return (row.revoked_at !== null) === wanted;
    case 'fromAbove': return row.from_above === wanted;
    case 'actorName': return String(row.actor_name).toLowerCase().includes(String(wanted).toLowerCase());
    case 'toAddress': return String(row.to_address).toLowerCase().includes(String(wanted).toLowerCase());
    case 'from': return new Date(String(row.at)) >= new Date(String(wanted));
    case 'month': return row.month === wanted;
    case 'to': return new Date(String(row.at)) < new Date(String(wanted));
    case 'endsBefore': return new Date(String(row.ends_at)) < new Date(String(wanted));
    case 'endsAfter': return new Date(String(row.ends_at)) >= new Date(String(wanted));
    case 'text': return (row.email === undefined ? String(row.name) : `${String(row.email)} ${row.name === null ? '' : String(row.name)}`).toLowerCase().includes(String(wanted).toLowerCase());
    case 'settledMonth': return (wanted as unknown[]).includes(row.settled_month);
    case 'invoicedTo': return (row.payer_id ?? row.tenant_id) === String(wanted).toLowerCase();
    case 'isWithdrawn': return (row.withdrawn_at !== null) === wanted;
    case 'isActivated': return (row.activated_at !== null) === wanted;
    default: return unknown(`filter ${name}`);
  }
}

/** Paid and all given back, paid, past its day, or none of it: in that order. */
export function invoiceState({ credited_minor: credited, charge_minor: charge, is_paid: isPaid, overdue_at: overdueAt }: Row): string {
  if (isPaid === true && Number(credited) > 0 && credited === charge) return 'CREDITED';
  if (isPaid === true) return 'PAID';
  return new Date(String(overdueAt)).getTime() / 1000 <= worldNow ? 'OVERDUE' : 'ISSUED';
}

const spaceship = (one: string | number, other: string | number): number => (one < other ? -1 : one > other ? 1 : 0);

function unknown(what: string): never {
  throw new Error(`The oracle knows no ${what}: say in test/reading/pages.ts how it is listed.`);
}
