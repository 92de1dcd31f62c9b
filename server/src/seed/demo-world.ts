import { daysLater, later, secondsPerDay, toDate } from '@filiera/shared/period';
import { joinOfficineBrenta, joinTrasportiPellegrini } from './demo-brenta.ts';
import { addPerson, joinCompany, type Member } from './demo-company.ts';
import type { ItalianCompany } from './demo-companies.ts';
import { live } from './demo-live.ts';
import { lives } from './demo-lives.ts';
import type { Draft } from './draft.ts';
import { type CompanyOverrides, makeCustomer } from './make-company.ts';
import { makeApiKey, makeChange } from './make-history.ts';
import { makePayout } from './make-payout.ts';
import { makeContact, makeUser } from './make-people.ts';
import { makeComingTier } from './make-coming-tier.ts';
import { makeVatCheck } from './make-vat-check.ts';
import { addNotices } from './demo-notices.ts';
import { addTickets } from './demo-tickets.ts';
import { makePendingOrder, makePendingOrders } from './make-subscription.ts';
import type { Subscription } from './subscription-draft.ts';

/** Sestante sells Docs through Adige, Adige through Tecnolago and two more; Lagunare is the sibling nobody of theirs may see. */
export function draftDemo(draft: Draft): void {
  const sestante = joinCompany(draft, 'vendor', 'sestante', {
    slug: 'sestante',
    // Of no bank there is; its check digits hold.
    transferAccount: { iban: 'IT34N0999912100000001234567', bic: 'FILIITM1' }, fiscal: { reaOffice: 'PD', reaNumber: '412345', shareCapitalMinor: 5_000_000, membership: 'SM', transmitsInvoices: true },
  });
  draft.cashier = addPerson(draft, sestante.company, 'Marta Ceccato', { domain: 'sestante.example', role: 'BILLING' });


  const adige = join(draft, 'partner', 'adige', sestante, { discountBasisPoints: 2000 });
  addPerson(draft, adige.company, 'Stefano Marin', { domain: 'adige.example', role: 'BILLING' });
  addPerson(draft, adige.company, 'Luca Bonato', { domain: 'adige.example', role: 'TECHNICAL' });
  addPerson(draft, adige.company, 'Chiara Pavan', { domain: 'adige.example', role: 'VIEWER' });
  const brenta = joinOfficineBrenta(draft, adige);
  joinTrasportiPellegrini(draft, adige);
  const customers = customersOfAdige.map((key) => join(draft, 'customer', key, adige, terms[key]));
  joinAlpenglas(draft, adige);
  renewTogether(draft, adige, customers);

  const tecnolago = join(draft, 'partner', 'tecnolago', adige, { discountBasisPoints: 1000 });
  join(draft, 'customer', 'vetreriaVenezia', tecnolago, { payer: 'PARTNER' });
  join(draft, 'customer', 'portoVenere', tecnolago, { status: 'SUSPENDED' });
  const euganea = join(draft, 'partner', 'euganeaServizi', adige, { discountBasisPoints: 1250 });
  join(draft, 'customer', 'collialti', euganea);
  join(draft, 'customer', 'termePetrarca', euganea, { payer: 'PARTNER' });
  const dolomia = join(draft, 'partner', 'dolomiaSistemi', adige, { discountBasisPoints: 1000 });
  join(draft, 'customer', 'rifugioTreCroci', dolomia);
  join(draft, 'customer', 'segheriaZoldo', dolomia, { payer: 'PARTNER' });
  draft.add('payer_proposal', {
    tenantId: brenta.company.id, payer: 'PARTNER', note: 'Così ricevete da noi un solo conto, con l’assistenza.', proposedByName: adige.admin.name, proposedByCompany: adige.company.name, proposedAt: toDate(daysLater(draft.now, -1)),
  });
  const asked = { tenant: adige.company, requestedByName: 'Stefano Marin' };
  makePayout(draft, { ...asked, state: 'PAID', netMinor: 25_000, invoiceNumber: 'P/3', requestedAt: daysLater(draft.now, -40), decidedAt: daysLater(draft.now, -36), decidedByName: 'Marta Ceccato' });
  makePayout(draft, { ...asked, netMinor: 12_000, invoiceNumber: 'P/4', requestedAt: daysLater(draft.now, -2) });
  makeComingTier(draft, { tenant: adige.company, by: sestante.admin, basisPoints: 2500, inDays: 30, assignedAt: daysLater(draft.now, -3) });
  makeComingTier(draft, { tenant: tecnolago.company, by: adige.admin, basisPoints: 1500, inDays: 45, assignedAt: daysLater(draft.now, -1) });
  addKeys(draft, tecnolago);
  addNotices(draft, { sestante, adige });
  addTickets(draft, { adige, brenta, tecnolago });
  nameManagers(draft, [sestante, adige]);

  const lagunare = join(draft, 'partner', 'lagunareSistemi', sestante, { discountBasisPoints: 1500 });
  join(draft, 'customer', 'cantiereGiudecca', lagunare);
  join(draft, 'customer', 'vetriMurano', lagunare, { payer: 'PARTNER' });
  joinBlueHeron(draft, lagunare);
  joinRheinblick(draft, lagunare);
  joinHavelland(draft, lagunare);
  join(draft, 'customer', 'consorzioBonifica', sestante);
}

const customersOfAdige = [
  'arrediMontello', 'autotrasportiBaldo', 'birrificioGrappa', 'calzaturificioRiviera', 'cantineValdimarca', 'carpenteriaScaligera', 'cartotecnicaPolesana', 'caseificioPedemontano',
  'centroBacchiglione', 'ceramicheAsolane', 'comuneCastelbruno', 'coopMelograno', 'costruzioniDalMolin', 'distilleriaCengio', 'elettromeccanicaSile', 'enotecaBerici', 'farmaciaSanZeno',
  'filaturaAgno', 'floricolturaLessinia', 'fonderiePiovesi', 'gelateriaPortico', 'graficheMontegrappa', 'laboratorioEuganeo', 'legnamiCansiglio', 'marmiValpolicella', 'molinoZago', 'notaiContarini',
  'occhialeriaCadore', 'panificioSanGiorgio', 'pastificioAltinate', 'studioMarchesin', 'studioRossetto', 'tessitureSchio', 'vivaiMeneghetti', 'zincaturaVeneta',
] as const satisfies readonly ItalianCompany[];

type Terms = CompanyOverrides & { isInvited?: boolean };
const partnerPays: Terms = { payer: 'PARTNER' };
/** What renews by itself goes on, however far the clock is moved. */
const onTerms: Terms = { billing: { paymentTermsDays: 30 } };

/** What is not as usual: ACTIVE, FULL access, the customer pays in advance. */
const terms: Partial<Record<ItalianCompany, Terms>> = {
  autotrasportiBaldo: partnerPays, cantineValdimarca: partnerPays, carpenteriaScaligera: partnerPays, coopMelograno: partnerPays, distilleriaCengio: partnerPays,
  gelateriaPortico: partnerPays, farmaciaSanZeno: { ...partnerPays, isInvited: true }, floricolturaLessinia: partnerPays, legnamiCansiglio: partnerPays, pastificioAltinate: partnerPays, studioRossetto: partnerPays,
  vivaiMeneghetti: partnerPays, molinoZago: { ...partnerPays, profile: { taxCode: 'ZGAGNN61T08L407Z' } },
  birrificioGrappa: onTerms, caseificioPedemontano: onTerms, centroBacchiglione: onTerms, ceramicheAsolane: onTerms, costruzioniDalMolin: onTerms, elettromeccanicaSile: onTerms, marmiValpolicella: onTerms, occhialeriaCadore: onTerms,
  comuneCastelbruno: { ...onTerms, vatExceptions: [{ kind: 'PUBLIC_BODY', from: '2015-01-01', until: null, reference: 'IPA c_c999, Comune di Castelbruno' }], profile: { legalForm: 'Ente pubblico', sdiCode: 'UFX4K2' } },
  enotecaBerici: { status: 'CLOSED' },
  notaiContarini: { access: 'LIMITED' },
  studioMarchesin: { status: 'SUSPENDED' },
};

/** Two customers of a partner that pays for both, renewed by one order that waits for its transfer. */
function renewTogether(draft: Draft, { admin }: Member, customers: readonly Joined[]): void {
  const [first, second] = customers.filter(({ key }) => key === 'cantineValdimarca' || key === 'carpenteriaScaligera').flatMap(({ subscriptions: [subscription] }) => subscription ?? []);
  if (first && second) makePendingOrders(draft, [first, second], { by: admin, placedAt: later(draft.now, -2 * secondsPerDay) });
}

interface Joined extends Member {
  key: ItalianCompany;
  subscriptions: Subscription[];
}

/** A company with its subscriptions lived until today: the partner orders where it pays, else the customer itself. */
function join(draft: Draft, kind: 'partner' | 'customer', key: ItalianCompany, parent: Member, overrides: Terms = {}): Joined {
  const member = joinCompany(draft, kind, key, { parent: parent.company, accountManagerName: 'Davide Rinaldi', tiersByName: parent.admin.name, ...overrides });
  const { company } = member;
  const buyer = company.payer === 'PARTNER' ? parent.admin : member.admin;
  const subscriptions = (lives[key] ?? []).map((life) => live(draft, company, life, buyer));
  const awaited = pending[key];
  const [first] = subscriptions;
  if (awaited && first) makePendingOrder(draft, first, { by: buyer, placedAt: later(draft.now, -awaited.daysAgo * secondsPerDay), ...awaited.order });
  makeChange(draft, { by: parent.admin, tenant: company, at: daysLater(draft.now, -400), action: 'tenant:create', subject: { type: 'Tenant', id: company.id, name: company.name }, after: { kind: company.kind, name: company.name } });
  return { ...member, key, subscriptions };
}

/** Orders that wait for a bank transfer, each on the company's first subscription. */
const pending: Partial<Record<ItalianCompany, { daysAgo: number; order: { kind: 'RENEWAL' | 'UPGRADE'; edition?: 'BUSINESS' | 'ENTERPRISE' } }>> = {
  molinoZago: { daysAgo: 1, order: { kind: 'RENEWAL' } },
  arrediMontello: { daysAgo: 2, order: { kind: 'UPGRADE', edition: 'ENTERPRISE' } },
  cantiereGiudecca: { daysAgo: 3, order: { kind: 'RENEWAL' } },
};

/** German, with a verified number: reverse charge. */
function joinAlpenglas(draft: Draft, partner: Member): void {
  const company = makeCustomer(draft, {
    parent: partner.company, name: 'Alpenglas Handels GmbH', accountManagerName: 'Davide Rinaldi',
    profile: {
      country: 'DE', vatNumber: '281946336', taxCode: null, legalForm: 'GmbH', phone: '+498912345670', sdiCode: 'XXXXXXX', website: 'https://alpenglas.example', language: 'de', timeZone: 'Europe/Berlin',
      addressStreet: 'Lindwurmstraße', addressNumber: '88', addressPostalCode: '80337', addressCity: 'München',
    },
  });
  makeVatCheck(draft, company, { at: daysLater(draft.now, -190), consultationNumber: 'WAPIAAAAZqT4mB1x', address: 'Lindwurmstraße 88\n80337 München' });
  const admin = makeUser(draft, { tenant: company, firstName: 'Katrin', lastName: 'Huber', email: 'katrin.huber@alpenglas.example', language: 'de' });
  makeContact(draft, { user: admin, types: ['BILLING', 'TECHNICAL'], jobTitle: 'Geschäftsführung', phone: '+498912345671' });
  live(draft, company, { edition: 'BUSINESS', cadence: 'MONTHLY', periods: 6, endsInDays: 18, autoRenew: true }, admin);
}

/** German, with a number that nobody has asked for yet: the seller's rate, until it is verified. */
function joinRheinblick(draft: Draft, partner: Member): void {
  const company = makeCustomer(draft, {
    parent: partner.company, name: 'Rheinblick Druck GmbH', accountManagerName: 'Davide Rinaldi',
    profile: {
      country: 'DE', vatNumber: '136695976', vatStatus: 'UNVERIFIED', taxCode: null, legalForm: 'GmbH', phone: '+492219876540', sdiCode: 'XXXXXXX', website: 'https://rheinblick.example', language: 'de', timeZone: 'Europe/Berlin',
      addressStreet: 'Agrippinaufer', addressNumber: '12', addressPostalCode: '50678', addressCity: 'Köln',
    },
  });
  const admin = makeUser(draft, { tenant: company, firstName: 'Jonas', lastName: 'Wirtz', email: 'jonas.wirtz@rheinblick.example', language: 'de' });
  makeContact(draft, { user: admin, types: ['BILLING', 'BUSINESS'], jobTitle: 'Inhaber', phone: '+492219876541' });
}

/** German too: invoiced with the seller's VAT before anybody had asked for its number, which was verified since, so that the invoice may be issued anew without (M3). */
function joinHavelland(draft: Draft, partner: Member): void {
  const company = makeCustomer(draft, {
    parent: partner.company, name: 'Havelland Optik GmbH', accountManagerName: 'Davide Rinaldi',
    profile: {
      country: 'DE', vatNumber: '318472059', vatStatus: 'UNVERIFIED', taxCode: null, legalForm: 'GmbH', phone: '+493312345670', sdiCode: 'XXXXXXX', website: 'https://havelland.example', language: 'de', timeZone: 'Europe/Berlin',
      addressStreet: 'Uferweg', addressNumber: '4', addressPostalCode: '14467', addressCity: 'Potsdam',
    },
  });
  const admin = makeUser(draft, { tenant: company, firstName: 'Silke', lastName: 'Brandt', email: 'silke.brandt@havelland.example', language: 'de' });
  makeContact(draft, { user: admin, types: ['BILLING', 'BUSINESS'], jobTitle: 'Einkauf', phone: '+493312345671' });
  live(draft, company, { edition: 'TEAM', cadence: 'ANNUAL', periods: 1, endsInDays: 325 }, admin);
  makeVatCheck(draft, company, { at: daysLater(draft.now, -6), consultationNumber: 'WAPIAAAAb2Kd7Rx4', address: 'Uferweg 4\n14467 Potsdam' });
}

/** American: outside the scope of Italian VAT. */
function joinBlueHeron(draft: Draft, partner: Member): void {
  const company = makeCustomer(draft, {
    parent: partner.company, name: 'Blue Heron Archives Inc.', accountManagerName: 'Davide Rinaldi',
    profile: {
      country: 'US', vatNumber: null, taxCode: '043512876', legalForm: 'Inc.', phone: '+16175550142', sdiCode: 'XXXXXXX', website: 'https://blueheron.example', language: 'en', timeZone: 'America/New_York',
      addressStreet: 'Summer Street', addressNumber: '210', addressPostalCode: '02110', addressCity: 'Boston', addressProvince: 'MA',
    },
  });
  const admin = makeUser(draft, { tenant: company, firstName: 'Joan', lastName: 'Whitaker', email: 'joan.whitaker@blueheron.example', language: 'en' });
  makeContact(draft, { user: admin, types: ['BILLING', 'BUSINESS'], jobTitle: 'Operations', phone: '+16175550143' });
  live(draft, company, { edition: 'ENTERPRISE', cadence: 'ANNUAL', periods: 1, endsInDays: 208 }, admin);
}

function addKeys(draft: Draft, { company: tenant, admin: by }: Member): void {
  makeApiKey(draft, { by, tenant, name: 'Gestionale Teseo', scopes: ['SUBSCRIPTIONS_READ', 'ORDERS_WRITE'], looks: ['fil_9Kd2', 'x7Qp'], createdAt: daysLater(draft.now, -122), lastUsedAt: later(draft.now, -2 * 3600) });
  makeApiKey(draft, { by, tenant, name: 'Esportazione notturna', role: 'VIEWER', scopes: ['ORDERS_READ'], looks: ['fil_Rm41', 'c0Ta'], createdAt: daysLater(draft.now, -353), lastUsedAt: later(draft.now, -43_200) });
  makeApiKey(draft, { by, tenant, name: 'Prova webhook', role: 'TECHNICAL', scopes: ['SUBSCRIPTIONS_READ'], looks: ['fil_b7Yw', 'Lk3e'], createdAt: daysLater(draft.now, -31) });
}

/** Whoever is told as a company's account manager is that person. */
function nameManagers(draft: Draft, members: readonly Member[]): void {
  const idOf = new Map(members.map(({ admin }) => [admin.name, admin.id]));
  for (const row of draft.rowsOf('tenant')) row.accountManagerId = idOf.get(String(row.accountManagerName)) ?? null;
}
