import { randomBytes } from 'node:crypto';
import { daysLater, instant, type Instant, toDate } from '@filiera/shared/period';
import { type Role } from '@filiera/shared/access';
import { enumName } from '../../src/platform/auth/scopes.ts';
import { newToken, sessionId, tokenHash } from '../../src/platform/auth/tokens.ts';
import { type Company, Draft, makeAttachment, makeCatalogue, makeContact, makeCustomer, makeLicence, makeMethodOnFile, makePartner, makePendingOrder, makePendingOrders, makePendingPurchase, makeRenewal, makeRenewals, makeScheduledChange, makeSubscription, makeTicket, makeTopUp, makeTrial, makeUpgrade, makeUser, makeVendor, type Person, type Subscription } from '../../src/seed/factories.ts';
import { makePayout } from '../../src/seed/make-payout.ts';
import { keyScopes } from './sight.ts';
import { type Random } from './random.ts';
import { type Token } from './rows.ts';

/** The instant of every request in a random world. */
export const worldNow = instant(new Date('2026-06-15T10:00:00Z'));

/** Names that collide, sort by case and by accent, or look like SQL. */
const names = ['Alfa', 'alfa', 'ALFA', 'Beta S.r.l.', 'Càlabria', 'O\'Hara & Figli', '100% Sconto', 'a_b', 'back\\slash', 'Zeta "virgolette"', 'éclair', 'Ωmega', 'Gamma 😀', 'Delta', 'delta'];
const settingsOf = (random: Random) => ({
  transferAccount: { holder: random.pick(names), bic: random.chance(0.5) ? 'BCITITMM' : null },
  fiscal: random.chance(0.5) ? { reaOffice: 'PD', reaNumber: '412345', shareCapitalMinor: random.int(9_000_000), membership: random.pick(['SU', 'SM'] as const), series: random.pick(['A', null]) } : {},
});
const roles: readonly Role[] = ['ADMIN', 'BILLING', 'TECHNICAL', 'VIEWER'];

/**
 * A small world with every table filled: two vendors, some forty companies six deep, both payers, FULL and LIMITED access, suspended and
 * closed ones, people of each role and state, and keys. The draft is ready to be saved.
 * @param secret what the server hashes tokens with
 */
export function draftWorld(random: Random, secret: string): { draft: Draft; tokens: Token[] } {
  const draft = new Draft(worldNow);
  const vendor = makeVendor(draft, { name: 'Sestante', slug: 'sestante', ...settingsOf(random) });
  const companies = draftTree(draft, random, vendor);
  const other = makeVendor(draft, { name: 'Altra editrice', slug: 'altra', ...(random.chance(0.5) ? settingsOf(random) : { transferAccount: false, fiscal: false }) });
  const elsewhere = [other, makePartner(draft, { parent: other }), makeCustomer(draft, { parent: other })];

  const all = [...companies, ...elsewhere];
  const people = all.flatMap((company) => draftPeople(draft, random, company));
  for (const one of [vendor, other]) moreCatalogue(draft, random, one);
  for (const company of all) if (company.kind !== 'VENDOR') draftSubscriptions(draft, random, company);
  for (const company of all) if (company.kind === 'PARTNER') draftJointOrders(draft, random, company, all);
  draftBalances(draft, random);
  for (const company of all) if (company.kind === 'PARTNER') for (const state of ['REQUESTED', 'APPROVED', 'REFUSED'] as const) if (random.chance(0.6)) makePayout(draft, { tenant: company, state });
  for (const company of all) draftMethodsOnFile(draft, random, company);
  draftPayments(draft, random);
  for (const one of [vendor, other]) draftStatements(draft, random, one);
  for (const [vendorId, { components }] of draft.catalogues) for (const fromQuantity of [25, 1000]) draft.add('volume_discount', { id: draft.id(), vendorId, componentId: components.USERS, fromQuantity, basisPoints: 100 + random.int(900) });
  for (const company of all) draftAudit(draft, random, company, people);
  for (const company of [vendor, other]) draft.add('identity_provider', { tenantId: company.id, issuer: 'https://accounts.filiera.example', clientId: 'filiera', buttonLabel: random.pick(names), isEnabled: random.chance(0.5), version: 1 + random.int(3), updatedAt: toDate(worldNow), updatedByName: random.chance(0.5) ? 'Anna' : null });
  for (const company of all) draftVatFacts(draft, random, company);
  for (const company of all) draftImports(draft, random, company, people);
  for (const company of all) draftNotices(draft, random, company);
  for (const company of all) draftMails(draft, random, company, people);
  // It has as many recipients as mails, from when it leaves.
  for (const notice of draft.rowsOf('notice')) notice.recipients = draft.rowsOf('mail').filter(({ noticeId }) => noticeId === notice.id).length || null;
  const tokens = [...draftSessions(draft, secret, random, people), ...draftKeys(draft, secret, random, all, people), { text: null, who: 'nobody' }, { text: `fil_${newToken()}`, who: 'an unknown key' }];
  draftTickets(draft, random, all, people);
  changeTheirMinds(draft, random, vendor);
  return { draft, tokens };
}

function draftTree(draft: Draft, random: Random, vendor: Company): Company[] {
  const partners: Company[] = [];
  const companies = [vendor];
  const overrides = (parent: Company) => ({
    parent, name: random.pick(names), payer: random.chance(0.5) ? 'PARTNER' as const : 'CUSTOMER' as const,
    createdAt: daysLater(worldNow, -random.int(4) * 50 - 10),
    accountManagerName: random.chance(0.5) ? 'Anna' : undefined, requiresTwoFactor: random.chance(0.2),
    profile: random.chance(0.2) ? { country: 'DE', vatNumber: String(281946000 + companies.length), vatStatus: 'UNVERIFIED' as const, tradeName: random.pick(names), website: 'https://filiera.example' } : { phone: random.chance(0.5) ? '+390498765432' : null, legalForm: random.chance(0.5) ? 'S.r.l.' : null },
    billing: { ...(random.chance(0.5) ? { addressStreet: 'Via Po', addressCity: 'Torino' } : {}), billingEmail: random.chance(0.5) ? 'conti@filiera.example' : null, paymentTermsDays: random.chance(0.3) ? 30 : 0 },
  });
  // Four partners one below the other, so that a customer stands six deep.
  for (let above = vendor, depth = 2; depth <= 5; depth += 1) {
    above = makePartner(draft, { ...overrides(above), discountBasisPoints: 2500 - depth * 250 });
    partners.push(above);
    companies.push(above);
  }
  const deepest = partners.at(-1) ?? vendor;
  companies.push(makeCustomer(draft, overrides(deepest)), makeCustomer(draft, overrides(deepest)));
  while (companies.length < 38) {
    if (random.chance(0.2)) {
      const partner = makePartner(draft, { ...overrides(random.pick([vendor, ...partners.slice(0, 3)])), discountBasisPoints: 1000 });
      partners.push(partner);
      companies.push(partner);
    } else companies.push(makeCustomer(draft, overrides(random.pick([vendor, ...partners]))));
  }
  return companies;
}

/** What the register told of its number, more than once at one instant; and a question that waits, now or later. */
function draftVatFacts(draft: Draft, random: Random, { id: tenantId, country, kind }: Company): void {
  for (let nth = random.int(4); nth > 0; nth -= 1) {
    const answer = random.pick(['VALID', 'INVALID', 'UNAVAILABLE'] as const);
    const at = toDate(daysLater(worldNow, -random.int(3)));
    draft.add('vat_check', {
      id: draft.id(), tenantId, at, country, vatNumber: random.pick(['00000000000', '281946336']), answer, reason: answer === 'UNAVAILABLE' ? 'TIMEOUT' : null, toldAt: answer === 'VALID' ? at : null,
      consultationNumber: random.chance(0.5) ? 'WAPIAAAA' : null, name: random.chance(0.5) ? random.pick(names) : null, address: random.chance(0.5) ? 'Via Po\nTorino' : null, proof: random.chance(0.5) ? { asked: { countryCode: country }, status: 200, body: random.pick(names) } : null,
    });
  }
  if (kind === 'PARTNER') {
    // A tier of today or of a day to come, that of one above falling below it at times; nothing is drawn for it, so that all else stays as it was.
    const nth = draft.rowsOf('partner_tier').length;
    for (const fromDay of nth % 3 === 0 ? ['2026-06-15'] : nth % 3 === 1 ? ['2026-06-16', '2026-07-01'] : []) draft.add('partner_tier', { id: draft.id(), tenantId, basisPoints: (nth * 731) % 2500, fromDay, assignedAt: toDate(worldNow), assignedByName: 'Anna' });
  }
  for (const from of ['2025-01-01', '2026-01-01'].filter(() => random.chance(0.3))) {
    const isBody = random.chance(0.5);
    draft.add('vat_exception', {
      id: draft.id(), tenantId, kind: isBody ? 'PUBLIC_BODY' : 'LETTER_OF_INTENT', fromDay: from, untilDay: `${from.slice(0, 4)}-07-01`, reference: random.pick(names), referenceDay: isBody ? null : from,
      recordedAt: toDate(worldNow), recordedByName: random.pick(names),
    });
  }
  const [profile] = draft.rowsOf('company_profile').filter((row) => row.tenantId === tenantId);
  const due = random.pick([null, toDate(worldNow), toDate(daysLater(worldNow, -1)), toDate(daysLater(worldNow, 1))]);
  if (profile && random.chance(0.5)) Object.assign(profile, { vatCheckDueAt: due, vatToldAt: toDate(worldNow), vatConsultationNumber: random.pick(['WAPIAAAA', null]), vatStatus: random.pick(['UNVERIFIED', 'INVALID', 'UNAVAILABLE'] as const), vatUnavailableReason: random.pick(['TIMEOUT', null]), ...(country === 'DE' && { vatStatus: 'VALID' }) });
}

function draftPeople(draft: Draft, random: Random, company: Company): Person[] {
  // Whoever had to set it up first would be answered alike everywhere: in a company that requires it all have it.
  const isRequired = draft.rowsOf('tenant').some(({ id, requiresTwoFactor }) => id === company.id && requiresTwoFactor === true);
  const wanted = company.kind === 'CUSTOMER' ? random.some(roles, 0.5) : roles;
  const people = wanted.map((role, index) => makeUser(draft, {
    tenant: company, role, password: null, firstName: random.pick(names), lastName: random.pick(names), language: random.pick(['it', 'en', 'de'] as const),
    status: random.chance(0.85) || index === 0 ? 'ACTIVE' : random.pick(['INVITED', 'DISABLED'] as const),
    createdAt: daysLater(worldNow, -random.int(3) * 30), lastSignInAt: random.chance(0.5) ? daysLater(worldNow, -1) : undefined,
    twoFactorSince: isRequired || random.chance(0.4) ? daysLater(worldNow, -3) : undefined,
  }));
  for (const { id: userId } of people) {
    draft.add('second_factor', { userId, sealed: 'x', createdAt: toDate(worldNow) });
    for (let left = random.int(4); left > 0; left -= 1) draft.add('recovery_code', { userId, codeHash: randomBytes(32), usedAt: random.chance(0.3) ? toDate(worldNow) : null });
  }
  for (const person of people) {
    if (!random.chance(0.4)) continue;
    const state = random.pick(['PENDING', 'PENDING', 'DONE', 'CANCELLED'] as const);
    draft.add('email_change', {
      id: draft.id(), tenantId: company.id, userId: person.id, oldEmail: person.email, newEmail: `new-${person.email}`, state, needsConsent: random.chance(0.5), consentedAt: random.chance(0.3) ? toDate(worldNow) : null,
      verifiedAt: random.chance(0.3) ? toDate(worldNow) : null, askedByName: random.pick(names), createdAt: toDate(worldNow), expiresAt: toDate(daysLater(worldNow, 1)), closedAt: state === 'PENDING' ? null : toDate(worldNow),
    });
  }
  for (const person of people) if (random.chance(0.4)) makeContact(draft, { user: person, types: contactTypes(random) });
  for (let left = random.int(4); left > 0; left -= 1) {
    makeContact(draft, {
      tenant: company, firstName: random.pick(names), lastName: random.pick(names), types: contactTypes(random), createdAt: daysLater(worldNow, -random.int(3)),
      phone: random.chance(0.5) ? '+390498765432' : null, jobTitle: random.chance(0.5) ? random.pick(names) : null,
    });
  }
  return people;
}

const contactTypes = (random: Random) => {
  const chosen = random.some(['BILLING', 'TECHNICAL', 'BUSINESS'] as const);
  return chosen.length > 0 ? chosen : (['BUSINESS'] as const);
};

/** A second and a third product, so that a list of them has pages, and a price that follows another. */
function moreCatalogue(draft: Draft, random: Random, vendor: Company): void {
  const { editions } = makeCatalogue(draft, vendor);
  for (const name of ['alfa', 'Ωmega', 'Zeta']) draft.add('product', { id: draft.id(), vendorId: vendor.id, code: name, name });
  draft.add('price', { id: draft.id(), vendorId: vendor.id, editionId: editions.TEAM.id, editionComponentId: null, cadence: 'MONTHLY', amount: { minor: 3190 + random.int(100), currency: 'EUR' }, validFrom: toDate(daysLater(worldNow, 90)) });
}

function draftSubscriptions(draft: Draft, random: Random, company: Company): void {
  if (random.chance(0.2)) makePendingPurchase(draft, company, random.chance(0.3) ? { cancelled: { at: worldNow, reason: 'BY_USER' } } : {});
  if (random.chance(0.25)) return;
  const started = (): Instant => daysLater(worldNow, -random.pick([3, 10, 20]));
  const cadence = random.pick(['MONTHLY', 'ANNUAL'] as const);
  const first = makeSubscription(draft, { tenant: company, cadence: 'MONTHLY', startsAt: started(), autoRenew: random.chance(0.5), quantities: random.chance(0.5) ? { USERS: 12 } : {} });
  const taken: Subscription[] = [first];
  if (random.chance(0.5)) makeTopUp(draft, first, { USERS: 3, MAILBOXES: 0 }, { settledAt: daysLater(worldNow, -2) });
  if (random.chance(0.5)) makeRenewal(draft, first, { settledAt: daysLater(worldNow, -1) });
  if (random.chance(0.5)) taken.push(makeUpgrade(draft, first, { edition: 'BUSINESS', cadence: 'MONTHLY' }));
  if (random.chance(0.4)) taken.push(makeSubscription(draft, { tenant: company, edition: 'ENTERPRISE', cadence, startsAt: started() }));
  if (random.chance(0.3)) taken[0]!.row.cancelAtEnd = true;
  if (random.chance(0.4)) makeScheduledChange(draft, random.pick(taken), { quantities: { USERS: 12 }, at: daysLater(worldNow, -1) });
  if (random.chance(0.4)) makeTrial(draft, { tenant: company, startsAt: daysLater(worldNow, -random.pick([1, 20])) });
  const last = taken.at(-1) ?? first;
  for (const letter of random.some(['a', 'b', 'c'] as const, 0.6)) makeLicence(draft, last, { email: `member-${letter}@filiera.example`, name: random.chance(0.5) ? random.pick(names) : null, assignedAt: daysLater(worldNow, -random.int(3)), ...(random.chance(0.3) ? { activatedAt: null } : {}) });
  if (random.chance(0.3)) makePendingOrder(draft, last, { cancelled: { at: daysLater(worldNow, 0), reason: random.pick(['LAPSED', 'ABANDONED', 'BY_USER'] as const) } });
  if (random.chance(0.4)) makePendingOrder(draft, last);
}

/** Orders of a partner for several companies, itself among them at times: settled, pending, or cancelled. */
function draftJointOrders(draft: Draft, random: Random, partner: Company, companies: readonly Company[]): void {
  const paidBy = companies.filter((company) => company.id === partner.id || (company.kind === 'CUSTOMER' && company.parent?.id === partner.id && company.payer === 'PARTNER'));
  const by = { name: 'Anna', company: partner };
  for (const make of [makeRenewals, makePendingOrders, makePendingOrders]) {
    const [first, ...others] = random.some(paidBy, 0.7).map((tenant) => makeSubscription(draft, { tenant, by, startsAt: daysLater(worldNow, -random.pick([3, 10])) }));
    if (!first) continue;
    if (make === makeRenewals) makeRenewals(draft, [first, ...others], { by, settledAt: daysLater(worldNow, -1) });
    else makePendingOrders(draft, [first, ...others], { by, ...(random.chance(0.4) ? { cancelled: { at: worldNow, reason: 'LAPSED' as const } } : {}) });
  }
}

/** Cards that end, have ended and do neither, and accounts; some that are no longer on file. */
function draftMethodsOnFile(draft: Draft, random: Random, tenant: Company): void {
  for (const kind of random.some(['CARD', 'PAYPAL'] as const, 0.6)) makeMethodOnFile(draft, { tenant, kind, expiry: { year: 2026, month: random.pick([5, 6, 7]) } });
  if (random.chance(0.2)) makeMethodOnFile(draft, { tenant, isRemoved: true });
}

/** Tries to collect some of the orders whose payer left something: over, under way, or waiting at its bank. */
function draftPayments(draft: Draft, random: Random): void {
  for (const { id: orderId, tenantId: orderTenantId, payerId } of random.some(draft.rowsOf('order'), 0.7)) {
    const method = draft.rowsOf('payment_method_on_file').find(({ tenantId, removedAt }) => tenantId === payerId && removedAt === null);
    if (!method) continue;
    const tries = [{ state: 'FAILED', failureCode: random.pick(['DECLINED', 'EXPIRED']) }, random.pick([{ state: 'SUCCEEDED' }, { state: 'REQUIRES_ACTION', actionUrl: 'https://bank.example' }, { state: 'PROCESSING' }])];
    tries.slice(random.int(2)).forEach((one, index) => draft.add('payment', {
      id: draft.id(), tenantId: payerId, orderTenantId, orderId, methodId: method.id, kind: method.kind, provider: method.provider, amount: { minor: 1 + random.int(9000), currency: 'EUR' }, description: 'Ordine', isPresent: false, returnPath: '/',
      startedAt: toDate(daysLater(worldNow, index - 2)), askedAt: toDate(worldNow), ...one,
    }));
  }
}

/** What the vendor's bank told: some of it recorded, some of it of nobody we know. */
function draftStatements(draft: Draft, random: Random, vendor: Company): void {
  for (let left = 1 + random.int(2); left > 0; left -= 1) {
    const statementId = draft.id();
    draft.add('bank_statement', { id: statementId, tenantId: vendor.id, fileName: random.pick(names), format: random.pick(['CAMT053', 'CSV']), account: random.chance(0.5) ? 'IT60X0542811101000000123456' : null, added: 3, known: random.int(3), uploadedAt: toDate(daysLater(worldNow, -left)), uploadedByName: 'Anna' });
    const orders = random.some(draft.rowsOf('order'), 0.2).slice(0, 5);
    for (const [index, order] of [null, ...orders].entries()) {
      const isRecorded = order !== null && random.chance(0.5);
      draft.add('statement_entry', {
        id: draft.id(), tenantId: vendor.id, statementId, position: index + 1, entryKey: draft.id(), valueDate: '2026-06-10', amount: { minor: 1 + random.int(9000), currency: 'EUR' }, text: random.pick(names), payerName: random.chance(0.5) ? random.pick(names) : null,
        fit: order ? random.pick(['MATCHED', 'PARTIAL', 'OVER', 'NOT_AWAITED']) : 'UNKNOWN', state: isRecorded ? 'RECORDED' : 'OPEN', orderId: order?.id ?? null, orderTenantId: order?.tenantId ?? null, recordedAt: isRecorded ? toDate(worldNow) : null, recordedByName: isRecorded ? 'Anna' : null,
      });
    }
  }
}

/** Something given back for some of the orders, so that there are balances. */
function draftBalances(draft: Draft, random: Random): void {
  for (const { id: orderId, tenantId, payerId } of random.some(draft.rowsOf('order'), 0.4)) {
    draft.add('balance_movement', { id: draft.id(), orderId, tenantId, payerId, reason: 'RETURNED', amount: { minor: 1 + random.int(9000), currency: 'EUR' }, at: toDate(worldNow) });
  }
}

function draftAudit(draft: Draft, random: Random, company: Company, people: readonly Person[]): void {
  for (let left = random.int(5); left > 0; left -= 1) {
    const actor = random.pick(people);
    draft.add('audit_entry', {
      id: draft.id(), tenantId: company.id, at: toDate(daysLater(worldNow, -random.int(3))), actorId: random.chance(0.8) ? actor.id : null, actorName: actor.name, actorTenantName: actor.company.name, actorTenantId: random.chance(0.8) ? actor.company.id : null,
      action: random.pick(['profile:update', 'contact:add', 'tenant:rename']), area: random.pick(['COMPANY', 'CONTACTS', 'ACCESS', 'BILLING', 'TECHNICAL']), subjectType: 'Tenant', subjectId: company.id, subjectName: company.name,
      before: random.chance(0.5) ? null : { name: random.pick(names), deep: { list: [1, 2.5, null, 'è'], no: false } }, after: random.chance(0.2) ? null : { name: company.name, none: null },
      address: random.chance(0.5) ? '192.0.2.7' : null,
    });
  }
}

function draftImports(draft: Draft, random: Random, company: Company, people: readonly Person[]): void {
  if (company.kind === 'CUSTOMER') return;
  for (let left = random.int(3); left > 0; left -= 1) {
    const [actor, id] = [random.pick(people), draft.id()];
    const isRead = random.chance(0.7);
    draft.add('import', {
      id, tenantId: company.id, fileName: 'clienti.csv', bytes: 100, state: isRead ? random.pick(['CHECKED', 'APPLIED']) : 'FAILED', failure: isRead ? null : 'MALFORMED', failureDetail: isRead ? null : '3',
      encoding: 'utf-8', columns: isRead ? [{ header: 'Città', field: 'city' }, { header: 'Note', field: null }] : null, rowsChecked: 2, bytesChecked: 100, rowsWrong: 1, customersNew: 1,
      actorId: actor.id, actorName: actor.name, actorTenantId: actor.company.id, actorTenantName: actor.company.name, createdAt: toDate(daysLater(worldNow, -random.int(3))), endedAt: random.chance(0.5) ? toDate(worldNow) : null,
    });
    const rowCount = isRead ? 1 + random.int(4) : 0;
    for (let number = 1; number <= rowCount; number += 1) {
      draft.add('import_row', { id: draft.id(), importId: id, tenantId: company.id, number, leader: 1, cells: ['Forlì', ''], issues: random.chance(0.5) ? [] : [{ column: 'city', code: 'required' }], outcome: random.pick(['NEW', 'KNOWN', 'WRONG', 'LEFT_OUT']) });
    }
  }
}

/** Talks and requests, with files, of which some were read by somebody. */
function draftTickets(draft: Draft, random: Random, companies: readonly Company[], people: readonly Person[]): void {
  const managers = people.filter(({ role }) => role === 'ADMIN');
  const tenants = draft.rowsOf('tenant');
  for (const row of tenants) Object.assign(row, { accountManagerId: random.chance(0.3) ? random.pick(managers).id : null, closedAt: null });
  for (const company of companies) {
    for (let left = random.int(4); left > 0; left -= 1) {
      const by = random.pick(people);
      const category = random.pick(['COMPANY', 'BILLING', 'TECHNICAL', 'OTHER'] as const);
      const ticket = makeTicket(draft, {
        by, tenant: company, category, subject: random.pick(names), priority: random.pick(['LOW', 'NORMAL', 'HIGH'] as const), at: daysLater(worldNow, -random.int(3) - 1),
        ended: random.chance(0.3) ? { as: random.pick(['APPROVED', 'REFUSED', 'CANCELLED', 'CLOSED'] as const), by: random.pick(people), at: worldNow } : undefined,
        answers: random.chance(0.5) ? [{ by: random.pick(people), text: random.pick(names), at: daysLater(worldNow, -random.int(2)) }] : [],
        changes: left === 1 && random.chance(0.7) ? [{ kind: 'PROFILE_FIELD', field: 'legalName', replaces: 'Prima', proposes: random.pick(names) }, { kind: 'PROFILE_FIELD', field: 'taxCode', proposes: '1' }] : [],
      });
      if (random.chance(0.4)) makeAttachment(draft, { by, tenant: company, ticket, area: category === 'OTHER' ? 'COMPANY' : category });
      for (const reader of random.some(people.filter(({ company: home }) => home.id === company.id || home.kind !== 'CUSTOMER'), 0.2)) {
        draft.add('ticket_reading', { ticketId: ticket.id, readerId: reader.id, tenantId: company.id, readAt: toDate(daysLater(worldNow, -random.int(3))) });
      }
    }
  }
}

function draftNotices(draft: Draft, random: Random, company: Company): void {
  for (let left = company.kind === 'CUSTOMER' ? 0 : random.int(3); left > 0; left -= 1) {
    draft.add('notice', {
      id: draft.id(), tenantId: company.id, topic: random.pick(['USAGE_REPORTS', 'TECHNICAL', 'COMPANY']), subjectIt: random.pick(names), subjectEn: random.pick(names), subjectDe: random.pick(names), textIt: 'è', textEn: 'e', textDe: 'ä',
      state: random.pick(['SCHEDULED', 'SENDING', 'SENT', 'CANCELLED']), publishedByName: 'Anna', createdAt: toDate(worldNow), dueAt: toDate(daysLater(worldNow, -random.int(3))), recipients: null, finishedAt: random.chance(0.5) ? toDate(worldNow) : null,
    });
  }
}

function draftMails(draft: Draft, random: Random, company: Company, people: readonly Person[]): void {
  for (let left = random.int(4); left > 0; left -= 1) {
    const to = random.pick(people);
    const state = random.pick(['QUEUED', 'SENT', 'FAILED']);
    const id = draft.id();
    draft.add('mail', {
      id, tenantId: company.id, key: id, letter: 'invitation', area: random.pick(['COMPANY', 'CONTACTS', 'ACCESS', 'BILLING', 'TECHNICAL']), payerId: random.chance(0.3) ? random.pick(people).company.id : null,
      toAddress: to.email, toName: to.name, language: random.pick(['it', 'en', 'de']), subject: random.pick(names), words: {}, noticeId: random.chance(0.5) ? (random.pick(draft.rowsOf('notice')).id as string) : null, objectPath: random.chance(0.5) ? `/t/${company.id}` : null, state, attempts: random.int(3),
      lastError: state === 'FAILED' ? '550 no such user' : null, createdAt: toDate(daysLater(worldNow, -random.int(3))), sentAt: state === 'SENT' ? toDate(worldNow) : null, html: state === 'SENT' ? '<p>è</p>' : null, text: state === 'SENT' ? 'è' : null,
    });
  }
}

function draftSessions(draft: Draft, secret: string, random: Random, people: readonly Person[]): Token[] {
  return people.map((person) => {
    const text = `fil_${newToken()}`;
    const expiresAt = daysLater(worldNow, random.chance(0.95) ? 7 : -1);
    draft.add('session', { tokenHash: tokenHash(secret, text), userId: person.id, createdAt: toDate(daysLater(worldNow, -2)), expiresAt: toDate(expiresAt), userAgent: null, address: null });
    return { text, userId: person.id, sessionId: sessionId(tokenHash(secret, text)), expiresAt: toDate(expiresAt).toISOString(), who: `${person.role} of ${person.company.kind} ${person.company.id}` };
  });
}

function draftKeys(draft: Draft, secret: string, random: Random, companies: readonly Company[], people: readonly Person[]): Token[] {
  const tokens: Token[] = [];
  for (const company of companies) {
    const makers = people.filter(({ company: home }) => home.id === company.id || home.id === company.parent?.id);
    if (makers.length === 0) continue;
    for (let left = random.int(4); left > 0; left -= 1) {
      const id = draft.id();
      const text = `fil_${newToken()}`;
      // A use is noted some seconds later: those that are used were used just now already.
      const isUsed = random.chance(0.7);
      const maker = random.pick(makers);
      const role = random.pick(roles);
      const scopes = random.chance(0.3) ? keyScopes : random.some(keyScopes, 0.7);
      draft.add('api_key', {
        id, tenantId: company.id, name: random.pick(names), role, scopes: scopes.map(enumName), prefix: text.slice(0, 8), lastFour: text.slice(-4), createdById: maker.id, createdByName: maker.name,
        createdAt: toDate(daysLater(worldNow, -random.int(3) * 9)), expiresAt: toDate(daysLater(worldNow, random.chance(0.9) ? 100 : -1)),
        lastUsedAt: isUsed ? toDate(worldNow) : null, lastUsedAddress: random.chance(0.5) ? '192.0.2.9' : null, revokedAt: random.chance(0.2) ? toDate(daysLater(worldNow, -1)) : null,
      });
      draft.add('api_key_secret', { tokenHash: tokenHash(secret, text), apiKeyId: id });
      if (isUsed) tokens.push({ text, keyId: id, who: `a key of ${company.kind} ${company.id}, ${role} made by ${maker.role}` });
    }
  }
  return tokens;
}

/** After everything was bought: who hides from its partners, who is suspended or closed. Some history stays with the payer of its day. */
function changeTheirMinds(draft: Draft, random: Random, vendor: Company): void {
  const rows = draft.rowsOf('tenant').filter(({ kind }) => kind !== 'VENDOR');
  for (const [index, row] of rows.entries()) {
    if (random.chance(0.3)) Object.assign(row, { access: 'LIMITED', payer: 'CUSTOMER' });
    if (row.kind === 'CUSTOMER' && random.chance(0.4)) draft.add('payer_proposal', { tenantId: String(row.id), payer: random.pick(['CUSTOMER', 'PARTNER']), note: random.chance(0.5) ? 'Così pensiamo a tutto noi.' : null, proposedByName: 'Anna', proposedByCompany: random.pick(names), proposedAt: toDate(worldNow) });
    if (row.kind === 'CUSTOMER' && random.chance(0.1)) row.status = random.pick(['SUSPENDED', 'CLOSED']);
    // From the vendor, from the partner above, or before that was written down.
    if (row.status === 'SUSPENDED') row.suspendedById = [vendor.id, String(row.parentId), null][index % 3] ?? null;
  }
  const [, , suspended] = rows.filter(({ kind, parentId }) => kind === 'PARTNER' && parentId === vendor.id);
  if (suspended) suspended.status = 'SUSPENDED';
  rows.forEach((row) => { row.slug = null; });
}
