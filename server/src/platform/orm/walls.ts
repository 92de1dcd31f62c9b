import { type PolicyDef } from '@mikro-orm/core';

/*
 * Who sees which row, in SQL (T3, M6). `sign_in` sets the session's variables for one transaction; without them each is '' or null,
 * and `nullif` keeps an empty scope from containing everything. The aliases are those PostgreSQL stores, so that migrations settle.
 */
const scope = `(select nullif(current_setting('app.scope', true), '')::ltree as "nullif")`;
const home = `(select nullif(current_setting('app.home', true), '')::uuid as "nullif")`;
const vendor = `(select nullif(current_setting('app.vendor', true), '')::uuid as "nullif")`;
const viewer = `(select nullif(current_setting('app.viewer', true), '')::uuid as "nullif")`;
/** how deep the viewer stands, a vendor as deep as can be; for a key, how deep its maker does */
const depth = `(select nullif(current_setting('app.depth', true), '')::smallint as "nullif")`;
const role = `(select current_setting('app.role', true) as "current_setting")`;

/** of the one quote or order that a link has let a transaction see, and of its amounts where the link's readers are invoiced */
const documentId = `(select nullif(current_setting('app.document', true), '')::uuid as "nullif")`;
/** what of the catalogue stands in it, by id */
const shownIds = `(select nullif(current_setting('app.shown', true), '')::uuid[] as "nullif")::uuid[]`;
const amountsId = `(select nullif(current_setting('app.amounts', true), '')::uuid as "nullif")`;

export type Wall = PolicyDef<object>[];

/** Rows that are also read through a link to their document, by who is nobody otherwise. @param document the column or lookup that names it */
export const linked = (behind: Wall, document: string): Wall => [...behind, { name: 'linked', command: 'select', using: `${document} = ${documentId}` }];

/** FORCE binds the owner too: definer functions run as the owner, which is never a superuser. */
const owner: PolicyDef<object> = { name: 'owner', roles: ['filiera_owner'], using: 'true', check: 'true' };

function wall(using: string, ...more: PolicyDef<object>[]): Wall {
  return [{ name: 'subtree', using }, ...more, owner];
}

/** Rows that carry their tenant's path. `^<@` is `<@` without an index: a policy filters, it never drives the plan. */
export const ownPath: Wall = wall(`path ^<@ ${scope}`);

/** Rows found through their tenant, hidden from partners above while it, or a company on the way to it, is LIMITED (P6); the vendor keeps its sight. */
const open = `(select o.limited_depth <= ${depth} from tenant o where o.id = tenant_id)`;
export const ownTenant: Wall = wall(open);
/** As `ownTenant`, for a row whose key is its tenant. */
export const isTenant: Wall = wall(open);

const sees = (...roles: string[]): string => (roles.length === 1 ? `${role} = '${roles[0]}'` : `${role} in (${roles.map((name) => `'${name}'`).join(', ')})`);

/**
 * An order is read by who sees the company it stands with, or one of those in its lines, and by those who handle money where it is invoiced to, whatever has become of
 * that company since (M6): a key that was made there for a company below is not there. It is written by who sees the company it stands with alone.
 */
export const ordersWall: Wall = [
  { name: 'subtree', using: `${open} or (select true from order_line l where l.order_id = "order".id limit 1)`, check: open },
  { name: 'invoiced', command: 'select', using: `payer_id = ${home} and ${sees('ADMIN', 'BILLING')} and (select true from tenant o where o.id = payer_id)` },
  owner,
];

/** Users are an ADMIN's to read (T2); everyone reads their own row. */
export const usersWall: Wall = wall(`id = ${viewer} or (${sees('ADMIN')} and ${open})`);
/** API keys are for those who may handle them (T2). */
export const keysWall: Wall = wall(`${sees('ADMIN', 'TECHNICAL')} and ${open}`);
/** The audit log: all of it for an ADMIN, their own area for BILLING and TECHNICAL (T2); written by anyone in scope, never changed (T7). */
export const auditWall: Wall = [
  { name: 'readers', command: 'select', using: `(${sees('ADMIN')} or ${role} = area) and ${open}` },
  { name: 'writers', command: 'insert', check: `(select true from tenant o where o.id = tenant_id)` },
  owner,
];
/** What a vendor's own administrators decide for its whole tree. */
export const identityWall: Wall = wall(`tenant_id = ${home} and ${sees('ADMIN')}`);
/** Files of customers to come are an ADMIN's, who may make them (T2). */
export const importsWall: Wall = wall(`${sees('ADMIN')} and ${open}`);
/** The worker delivers for all companies; it is the only one that does. */
const worker: PolicyDef<object> = { name: 'worker', roles: ['filiera_worker'], using: 'true', check: 'true' };
/** Mails of a company, as its audit log; where they tell amounts, for whoever is invoiced and the vendor only (M6). Written by `queue_mails`. */
export const mailsWall: Wall = [
  { name: 'readers', command: 'select', using: `(${sees('ADMIN')} or ${role} = area) and ${open} and (payer_id is null or payer_id = ${home} or vendor_id = ${home})` },
  worker,
  owner,
];
/** Tickets of a company, for an ADMIN all, for BILLING and TECHNICAL those of their own area (T2). */
export const ticketsWall: Wall = wall(`(${sees('ADMIN')} or ${role} = area) and ${open}`);
/** Files of a ticket as the ticket; one that was not sent yet, for who uploaded it. */
export const attachmentsWall: Wall = wall(`(${sees('ADMIN')} or ${role} = area or uploaded_by_id = ${viewer}) and ${open}`);
/** What is in a file, for those who see that there is one. */
export const attachmentContentsWall: Wall = wall(`(select true from ticket_attachment a where a.id = attachment_id)`);
/** How far one has read is one's own. */
export const readingsWall: Wall = wall(`reader_id = ${viewer} and ${open}`);
/** Notices are read in the company that publishes them (C5); the worker tells how far they are. */
export const noticesWall: Wall = [...wall(open), worker];
/** M6: amounts are for whoever is invoiced and the vendor, and for roles that handle money. Whoever prices an order may write them, nobody changes them. */
export const amountsWall: Wall = [
  { name: 'invoiced', command: 'select', using: `(payer_id = ${home} or vendor_id = ${home}) and ${sees('ADMIN', 'BILLING')}` },
  { name: 'pricing', command: 'insert', check: `(select true from tenant o where o.id = tenant_id)` },
  owner,
];
/** The same, also read through a link whose readers are invoiced. @param amounts the column that names them */
export const linkedAmounts = (amounts: string): Wall => [...amountsWall, { name: 'linked', command: 'select', using: `${amounts} = ${amountsId}` }];
/** What an order moved in a balance, likewise: a link whose readers are invoiced shows what of it was theirs. */
export const movementsWall: Wall = [...amountsWall, { name: 'linked', command: 'select', using: `order_id = ${documentId} and payer_id = (select a.payer_id from amounts a where a.id = ${amountsId})` }];
const handlesMoney = sees('ADMIN', 'BILLING');
/** How a company is taxed unlike others: recorded by the vendor alone, read by the company too (P2). */
export const vatExceptionsWall: Wall = [{ name: 'payer', command: 'select', using: `tenant_id = ${home} and ${handlesMoney}` }, { name: 'issuer', using: `vendor_id = ${home} and ${handlesMoney}` }, owner];
const isChild = `(select o.parent_id = ${home} from tenant o where o.id = tenant_id)`;
/** What a partner pays less than the public price: for itself, its parent and the vendor, and of them for those who handle money; given by its parent's administrators alone (P9). */
export const tiersWall: Wall = [
  { name: 'reader', command: 'select', using: `${handlesMoney} and (tenant_id = ${home} or vendor_id = ${home} or ${isChild})` },
  { name: 'parent', using: `${sees('ADMIN')} and ${isChild}` },
  owner,
];
/** What a provider of payments keeps for a company, for that company and the vendor (P1). The worker records what providers say. */
export const methodsWall: Wall = [...wall(`(tenant_id = ${home} or vendor_id = ${home}) and ${handlesMoney}`), worker];
/** A setup of one, for whoever may change how the company pays. */
export const setupsWall: Wall = [...wall(`${handlesMoney} and ${open}`), worker];
/** Tries to collect, for whoever pays and the vendor (M6); begun by whoever orders, and changed by the worker alone. */
const paymentsWall: Wall = [
  { name: 'payer', command: 'select', using: `(tenant_id = ${home} or vendor_id = ${home}) and ${handlesMoney}` },
  { name: 'collecting', command: 'insert', check: `(select true from tenant o where o.id = tenant_id)` },
  worker,
  owner,
];
/** The same, also read through a link to their order whose readers are invoiced. */
export const linkedPayments: Wall = [...paymentsWall, { name: 'linked', command: 'select', using: `order_id = ${documentId} and ${amountsId} is not null` }];
/** Invoices, for those who handle money of whoever was invoiced and of the vendor that issued them; for everybody else, partners on the way between too, there is none (P4, P5, M6). Only the database writes them. */
export const invoicesWall: Wall = [{ name: 'invoiced', command: 'select', using: `(tenant_id = ${home} or vendor_id = ${home}) and ${handlesMoney} and (select true from tenant o where o.id = tenant_id)` }, owner];
/** A partner's cashback, likewise, for that partner and the vendor (P9, P10). Only the database writes it. */
export const cashbackWall: Wall = [{ name: 'earned', command: 'select', using: `(tenant_id = ${home} or vendor_id = ${home}) and ${handlesMoney} and (select true from tenant o where o.id = tenant_id)` }, owner];
/** Its entries: those on the vendor's accounts for the vendor alone. */
export const cashbackEntriesWall: Wall = [{ name: 'earned', command: 'select', using: `(tenant_id = ${home} or vendor_id = ${home}) and ${handlesMoney} and (select true from tenant o where o.id = tenant_id) and (account = 'PAYABLE' or vendor_id = ${home})` }, owner];
/** What the vendor's bank tells is its own, for those who handle money. */
export const statementsWall: Wall = wall(`tenant_id = ${home} and ${handlesMoney}`);
/** Rows that only the worker handles. */
export const workersOnly: Wall = [worker, owner];
/** The read model of the tree: its rows are seen by those who see the ancestor. */
export const readModel: Wall = wall(`ancestor_id = ${home} or (select true from tenant o where o.id = ancestor_id)`);
/** The same of what is hidden where the company it is of, or one on the way to it, is LIMITED (P6). */
export const openReadModel: Wall = wall(`(ancestor_id = ${home} or (select true from tenant o where o.id = ancestor_id)) and ${open}`);
/** The vendor's catalogue, read by everyone below it (S1). */
export const catalogue: Wall = [
  { name: 'vendor', command: 'select', using: `vendor_id = ${vendor}` },
  { name: 'issuer', using: `vendor_id = ${home}` },
  owner,
];
/** What of it stands in a quote or an order is also read through a link to that document; prices and whatever else is sold are not. */
export const linkedCatalogue: Wall = [...catalogue, { name: 'linked', command: 'select', using: `id = any (${shownIds})` }];
/** Where transfers to a vendor go, told to everyone below it, and by a link whose readers are invoiced; said by those who handle its money; the worker writes it into mails. */
export const transferAccountWall: Wall = [
  { name: 'vendor', command: 'select', using: `vendor_id = ${vendor}` },
  { name: 'issuer', using: `tenant_id = ${home} and ${handlesMoney}` },
  { name: 'linked', command: 'select', using: `vendor_id = (select a.vendor_id from amounts a where a.id = ${amountsId})` },
  { name: 'worker', command: 'select', roles: ['filiera_worker'], using: 'true' },
  owner,
];
/** Rows that only definer functions touch: the app's role is granted nothing. */
export const ownerOnly: Wall = [owner];
/** Rows that belong to nobody and tell nothing: counters under hashed keys. */
export const everyone: Wall = [{ name: 'counters', using: 'true', check: 'true' }];
