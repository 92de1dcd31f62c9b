import { randomBytes } from 'node:crypto';
import { daysLater, toDate } from '@filiera/shared/period';
import { makeContact, makeMethodOnFile, makeCustomer, makeLicence, makePartner, makePendingOrder, makeRenewal, makeScheduledChange, makeSubscription, makeTopUp, makeTrial, makeUpgrade, makeUser, makeVendor, type Company, type Draft, type Person } from '../../src/seed/factories.ts';
import { makeAttachment, makeTicket } from '../../src/seed/make-ticket.ts';
import { makePayout } from '../../src/seed/make-payout.ts';
import { makeApiKey } from '../../src/seed/make-history.ts';
import { type World } from '../harness/world.ts';

/** The ids of everything that somebody could name, of one company. */
export interface House {
  company: Company;
  admin: Person;
  ids: Record<'Tenant' | 'Contact' | 'User' | 'Invited' | 'Colleague' | 'Disabled' | 'EmailChange' | 'Session' | 'ApiKey' | 'Subscription' | 'Order' | 'Invoice' | 'Payout' | 'Trial' | 'ConversionQuote' | 'UpgradeQuote' | 'RenewalQuote' | 'TopUpQuote' | 'NewQuote' | 'SaleQuote' | 'Product' | 'Edition' | 'Component' | 'Licence' | 'Mail' | 'Notice' | 'Ticket' | 'Attachment' | 'Manager' | 'Import' | 'PaymentMethod' | 'VatException' | 'PartnerTier' | 'Statement' | 'StatementEntry', string>;
}

export interface Houses {
  /** who asks: the administrator of a partner, and its customer */
  asker: Person;
  mine: House;
  /** what the asker must not reach: a customer of another partner, the vendor above, a customer of another vendor */
  foreign: Record<'sibling' | 'above' | 'elsewhere', House>;
}

/** One partner with its customer, and around it whoever is foreign to it; each with everything a company can have. */
export async function makeHouses(world: World): Promise<Houses> {
  const draft = world.draft();
  const vendor = makeVendor(draft, { name: 'Venditore' });
  const partner = makePartner(draft, { parent: vendor, name: 'Chi chiede' });
  const asker = makeUser(draft, { tenant: partner });
  makeSubscription(draft, { tenant: partner });
  const { id: ownPayout } = makePayout(draft, { tenant: partner });
  const issuer = makeUser(draft, { tenant: vendor });
  const otherVendor = makeVendor(draft, { name: 'Altro venditore' });
  const companies = {
    mine: makeCustomer(draft, { parent: partner }),
    sibling: makeCustomer(draft, { parent: makePartner(draft, { parent: vendor }) }),
    above: vendor,
    elsewhere: makeCustomer(draft, { parent: makePartner(draft, { parent: otherVendor }) }),
  };
  const furnished = Object.entries(companies).map(([name, company]) => [name, furnish(draft, company, name === 'above' ? { admin: issuer } : name === 'mine' ? { from: asker } : name === 'sibling' ? { from: issuer } : {})] as const);
  for (const [vendorId, { components }] of draft.catalogues) draft.add('volume_discount', { id: draft.id(), vendorId, componentId: components.USERS, fromQuantity: 1000, basisPoints: 500 });
  await world.save(draft);
  const houses = Object.fromEntries(await Promise.all(furnished.map(async ([name, house]) => [name, await withIds(world, house)] as const)));
  // Its customer's is not the partner's to find, who looks after it all the same: its own is (P4).
  const [own] = await world.sql<{ id: string }>('select id from invoice where tenant_id = $1', [partner.id]);
  Object.assign(houses.mine?.ids ?? {}, { Invoice: own?.id, Payout: ownPayout });
  const { mine, ...foreign } = houses as Record<'mine' | 'sibling' | 'above' | 'elsewhere', House>;
  return { asker, mine, foreign };
}

/** @param from who looks after it from above, and has sent a file for it */
function furnish(draft: Draft, company: Company, { admin = makeUser(draft, { tenant: company }), from = admin }: { admin?: Person; from?: Person }): Omit<House, 'ids'> & { apiKey: string; attachment: string; manager: string } {
  for (const [firstName, status] of [['Invited', 'INVITED'], ['Disabled', 'DISABLED']] as const) makeUser(draft, { tenant: company, firstName, status, role: 'VIEWER' });
  const colleague = makeUser(draft, { tenant: company, firstName: 'Colleague', role: 'BILLING', twoFactorSince: draft.now });
  draft.add('email_change', { id: draft.id(), tenantId: company.id, userId: colleague.id, oldEmail: colleague.email, newEmail: `new-${colleague.email}`, state: 'PENDING', needsConsent: true, consentedAt: null, verifiedAt: null, askedByName: 'Chi chiede', createdAt: toDate(draft.now), expiresAt: toDate(daysLater(draft.now, 1)), closedAt: null });
  draft.add('session', { tokenHash: randomBytes(32), userId: admin.id, createdAt: toDate(draft.now), expiresAt: toDate(daysLater(draft.now, 7)), userAgent: null, address: null });
  makeContact(draft, { user: admin });
  const current = makeUpgrade(draft, makeSubscription(draft, { tenant: company }), { edition: 'BUSINESS', cadence: 'MONTHLY', settledAt: daysLater(draft.now, -1) });
  const renewed = makeSubscription(draft, { tenant: company, startsAt: daysLater(draft.now, -20) });
  makeTopUp(draft, renewed, { USERS: 2 });
  makeRenewal(draft, renewed, { settledAt: daysLater(draft.now, -1) });
  makePendingOrder(draft, renewed);
  makePayout(draft, { tenant: company });
  makeLicence(draft, current, { email: `licence@${company.id}.example`, activatedAt: null });
  const trial = makeTrial(draft, { tenant: company });
  makePendingOrder(draft, trial, { kind: 'CONVERSION' });
  makeScheduledChange(draft, renewed);
  const tenantId = company.id;
  for (const { id: orderId, payerId, tenantId: owner } of draft.rowsOf('order')) {
    if (owner === tenantId) draft.add('balance_movement', { id: draft.id(), orderId, tenantId, payerId, reason: 'RETURNED', amount: { minor: 100, currency: 'EUR' }, at: new Date() });
  }
  draft.add('audit_entry', { id: draft.id(), tenantId, at: new Date(), actorId: admin.id, actorName: admin.name, actorTenantName: company.name, actorTenantId: tenantId, action: 'tenant:rename', area: 'COMPANY', subjectType: 'Tenant', subjectId: tenantId, subjectName: company.name, before: null, after: null, address: null });
  draft.add('payer_proposal', { tenantId, payer: 'PARTNER', note: null, proposedByName: 'A', proposedByCompany: 'A', proposedAt: new Date() });
  draft.add('vat_check', { id: draft.id(), tenantId, at: new Date(), country: 'IT', vatNumber: '00000000000', answer: 'INVALID' });
  draft.add('vat_exception', { id: draft.id(), tenantId, kind: 'PUBLIC_BODY', fromDay: '2026-01-01', untilDay: null, reference: 'IPA', referenceDay: null, recordedAt: new Date(), recordedByName: 'A' });
  draft.add('partner_tier', { id: draft.id(), tenantId, basisPoints: 500, fromDay: '2030-01-01', assignedAt: new Date(), assignedByName: 'A' });
  draft.add('notice', { id: draft.id(), tenantId, topic: 'COMPANY', subjectIt: 'P', subjectEn: 'P', subjectDe: 'P', textIt: 'P', textEn: 'P', textDe: 'P', state: 'SCHEDULED', publishedByName: 'A', createdAt: new Date(), dueAt: toDate(daysLater(draft.now, 9)), recipients: null });
  draft.add('mail', { id: draft.id(), tenantId, key: `test ${tenantId}`, letter: 'invitation', area: 'ACCESS', toAddress: 'a@b.example', toName: 'A', language: 'it', subject: 'Prova', words: {}, state: 'FAILED', attempts: 1, createdAt: new Date() });
  const ticket = makeTicket(draft, { by: admin, category: 'COMPANY', changes: [{ kind: 'PROFILE_FIELD', field: 'legalName', replaces: 'Prima', proposes: 'Dopo' }] });
  makeAttachment(draft, { by: admin, ticket });
  const attachment = makeAttachment(draft, { by: from, tenant: company }).id;
  draft.add('ticket_reading', { ticketId: ticket.id, readerId: admin.id, tenantId, readAt: new Date() });
  // Any company may stand for a vendor here: the walls ask whose row it is.
  draft.add('identity_provider', { tenantId, issuer: 'https://accounts.filiera.example', clientId: 'filiera', buttonLabel: 'Accedi', isEnabled: false, version: 1, updatedAt: new Date() });
  draft.add('identity_provider_secret', { tenantId, sealed: 'x' });
  draft.add('second_factor', { userId: colleague.id, sealed: 'x', createdAt: new Date() });
  draft.add('recovery_code', { userId: colleague.id, codeHash: randomBytes(32) });
  draft.add('sign_in_challenge', { tokenHash: randomBytes(32), userId: colleague.id, createdAt: new Date(), expiresAt: new Date() });
  draft.add('identity', { userId: admin.id, issuer: 'https://accounts.filiera.example', providerId: tenantId, subject: admin.id, createdAt: new Date() });
  const [method] = (['CARD', 'PAYPAL'] as const).map((kind) => makeMethodOnFile(draft, { tenant: company, kind }));
  draft.add('payment_customer', { tenantId, provider: 'STRIPE', customerRef: 'x' });
  draft.add('payment_method_setup', { id: draft.id(), tenantId, kind: 'CARD', provider: 'STRIPE', actorId: admin.id, actorName: admin.name, actorTenantId: tenantId, actorTenantName: company.name, language: 'it', startedAt: new Date(), askedAt: new Date() });
  draft.add('payment', {
    id: draft.id(), tenantId, orderTenantId: tenantId, orderId: draft.rowsOf('order').find((order) => order.tenantId === tenantId)?.id, methodId: method?.id, kind: 'CARD', provider: 'STRIPE', amount: { minor: 100, currency: 'EUR' }, description: 'Prova',
    isPresent: false, returnPath: '/', startedAt: new Date(), askedAt: new Date(),
  });
  draft.add('document_link', { id: draft.id(), tokenHash: randomBytes(32), tenantId, orderId: draft.rowsOf('order').find((order) => order.tenantId === tenantId)?.id, senderId: admin.id, senderName: admin.name, senderCompanyName: company.name, createdAt: new Date(), expiresAt: new Date() });
  const statementId = draft.id();
  draft.add('bank_statement', { id: statementId, tenantId, fileName: 'camt.xml', format: 'CAMT053', added: 1, known: 0, uploadedAt: new Date(), uploadedByName: admin.name });
  draft.add('statement_entry', { id: draft.id(), tenantId, statementId, position: 1, entryKey: tenantId, valueDate: '2026-03-10', amount: { minor: 100, currency: 'EUR' }, text: 'Bonifico', fit: 'UNKNOWN' });
  const importId = draft.id();
  draft.add('import', { id: importId, tenantId, fileName: 'clienti.csv', state: 'CHECKED', rowsChecked: 1, customersNew: 1, actorId: admin.id, actorName: admin.name, actorTenantId: tenantId, actorTenantName: company.name, createdAt: new Date() });
  draft.add('import_row', { id: draft.id(), importId, tenantId, number: 1, leader: 1, cells: ['Nuova'], issues: [], outcome: 'NEW' });
  draft.add('import_piece', { importId, tenantId, position: 0, content: Buffer.from('Nuova') });
  return { company, admin, apiKey: makeApiKey(draft, { by: admin }).id, attachment, manager: from.id };
}

async function withIds(world: World, { company, admin, apiKey, attachment, manager }: ReturnType<typeof furnish>): Promise<House> {
  const first = async (sql: string): Promise<string> => {
    const [row] = await world.sql<{ id: string }>(sql, [company.id]);
    if (!row) throw new Error(`nothing is found by ${sql}`);
    return row.id;
  };
  return {
    company, admin,
    ids: {
      Tenant: company.id, User: admin.id, ApiKey: apiKey,
      Import: await first('select id from import where tenant_id = $1'),
      Statement: await first('select id from bank_statement where tenant_id = $1'), StatementEntry: await first('select id from statement_entry where tenant_id = $1'),
      Attachment: attachment, Manager: manager,
      Ticket: await first('select id from ticket where tenant_id = $1'),
      Notice: await first('select id from notice where tenant_id = $1'),
      Mail: await first('select id from mail where tenant_id = $1'),
      Invited: await first(`select id from "user" where tenant_id = $1 and first_name = 'Invited'`),
      Colleague: await first(`select id from "user" where tenant_id = $1 and first_name = 'Colleague'`),
      Disabled: await first(`select id from "user" where tenant_id = $1 and first_name = 'Disabled'`),
      EmailChange: await first('select id from email_change where tenant_id = $1'),
      Session: await first(`select encode(substring(sha256(s.token_hash) from 1 for 16), 'hex')::uuid as id from session s join "user" u on u.id = s.user_id where u.tenant_id = $1 limit 1`),
      Contact: await first('select id from contact where tenant_id = $1'),
      PartnerTier: await first(`select id from partner_tier where tenant_id = $1 and from_day = '2030-01-01'`),
      VatException: await first('select id from vat_exception where tenant_id = $1'),
      PaymentMethod: await first(`select id from payment_method_on_file where tenant_id = $1 and kind = 'PAYPAL'`),
      Invoice: await first(`select id from invoice where tenant_id = $1 and kind = 'INVOICE' limit 1`),
      Payout: await first('select id from cashback_payout where tenant_id = $1'),
      Order: await first(`select id from "order" where tenant_id = $1 and state = 'PENDING_PAYMENT' and kind = 'RENEWAL'`),
      Subscription: await first(`select id from subscription where tenant_id = $1 and replaces_id is not null`),
      Licence: await first('select id from licence where tenant_id = $1'),
      Trial: await first('select id from subscription where tenant_id = $1 and is_trial'),
      ConversionQuote: await first(`select id from quote where tenant_id = $1 and kind = 'CONVERSION'`),
      UpgradeQuote: await first(`select id from quote where tenant_id = $1 and kind = 'UPGRADE'`),
      NewQuote: await first(`select id from quote where tenant_id = $1 and kind = 'NEW' order by id limit 1`),
      SaleQuote: await first(`update quote set is_sale = true where id = (select id from quote where tenant_id = $1 and kind = 'NEW' order by id desc limit 1) returning id`),
      TopUpQuote: await first(`select id from quote where tenant_id = $1 and kind = 'TOP_UP'`),
      RenewalQuote: await first(`select id from quote where tenant_id = $1 and kind = 'RENEWAL'`),
      Product: await first(`select p.id from product p join tenant t on t.vendor_id = p.vendor_id where t.id = $1`),
      Edition: await first(`select e.id from edition e join tenant t on t.vendor_id = e.vendor_id where t.id = $1 and e.code = 'ENTERPRISE'`),
      Component: await first(`select c.id from component c join tenant t on t.vendor_id = c.vendor_id where t.id = $1 and c.code = 'USERS'`),
    },
  };
}
