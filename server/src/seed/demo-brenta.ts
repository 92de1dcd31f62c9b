import { later, secondsPerDay } from '@filiera/shared/period';
import { addPerson, joinCompany, type Member } from './demo-company.ts';
import { live } from './demo-live.ts';
import type { Draft } from './draft.ts';
import { dayFrom } from './local-day.ts';
import { makeApiKey, makeChange } from './make-history.ts';
import { makeLicence } from './make-licence.ts';
import { makeContact } from './make-people.ts';
import { makeScheduledChange, makeTrial } from './make-life.ts';
import { makePendingOrder, makeRenewal, makeUpgrade } from './make-subscription.ts';

/** The customer of every picture: a subscription in each state, people in each role, and a history. */
export function joinOfficineBrenta(draft: Draft, partner: Member): Member {
  const domain = 'officinebrenta.example';
  const daysAgo = (days: number, time: string) => dayFrom(draft.now, { days: -days }, time, 'Europe/Rome');
  const member = joinCompany(draft, 'customer', 'officineBrenta', {
    parent: partner.company, accountManagerName: 'Davide Rinaldi', profile: { sdiCode: 'T9K4Q2Z', updatedAt: daysAgo(3, '16:42') },
    billing: { billingEmail: `fatture@${domain}`, purchaseOrderReference: 'PO-2026/041' },
  });
  const { company, admin } = member;
  const person = (name: string, role: 'ADMIN' | 'BILLING' | 'TECHNICAL' | 'VIEWER', status: 'ACTIVE' | 'INVITED' | 'DISABLED' = 'ACTIVE') => addPerson(draft, company, name, { domain, role, status });
  const marco = person('Marco Tessari', 'VIEWER');
  const paolo = person('Paolo Zanin', 'TECHNICAL');
  person('Irene Callegaro', 'BILLING');
  person('Samuele Bonaldo', 'VIEWER', 'INVITED');
  person('Dario Furlan', 'TECHNICAL', 'DISABLED');
  makeContact(draft, { user: marco, types: ['BUSINESS'], jobTitle: 'Direttore operativo', phone: '+393486027715' });
  const { id: paoloContact } = makeContact(draft, { user: paolo, types: ['TECHNICAL', 'BUSINESS'], jobTitle: 'Sistemista', phone: '+390498791150' });
  makeContact(draft, { tenant: company, firstName: 'Studio', lastName: 'Callegari', types: ['BILLING'], jobTitle: 'Commercialista', email: 'studio@callegari.example', phone: '+39049654321' });

  live(draft, company, { edition: 'TEAM', cadence: 'MONTHLY', periods: 8, endsInDays: 24, autoRenew: true }, admin);
  const business = live(draft, company, { edition: 'BUSINESS', cadence: 'ANNUAL', periods: 1, endsInDays: 11, quantities: { USERS: 28 } }, partner.admin);
  makeScheduledChange(draft, business, { quantities: { USERS: 20 }, at: daysAgo(4, '10:20'), by: { name: admin.name, company } });
  for (const [index, name] of ['Marco Tessari', 'Paolo Zanin', 'Irene Callegaro', 'Luisa Meneghini', 'Tommaso Rizzi', 'Federica Zorzi'].entries()) {
    const email = `${name.toLowerCase().replace(' ', '.')}@${domain}`;
    makeLicence(draft, business, { email, name, assignedAt: daysAgo(300 - index * 20, '10:20'), assignedByName: partner.admin.name, ...(index > 4 && { activatedAt: null }) });
  }
  live(draft, company, { edition: 'TEAM', cadence: 'ANNUAL', periods: 1, endsInDays: 96, stacked: 1 }, admin);
  live(draft, company, { edition: 'TEAM', cadence: 'MONTHLY', periods: 4, endsInDays: -3 }, admin);
  const outgrown = live(draft, company, { edition: 'TEAM', cadence: 'MONTHLY', periods: 6, endsInDays: -29, quantities: { USERS: 21, STORAGE: 300 } }, admin);
  const upgraded = makeUpgrade(draft, outgrown, { edition: 'BUSINESS', settledAt: daysAgo(39, '15:07'), by: partner.admin });
  makeRenewal(draft, upgraded, { by: partner.admin });
  makePendingOrder(draft, upgraded, { by: partner.admin, placedAt: daysAgo(6, '10:02'), cancelled: { at: daysAgo(5, '09:31'), reason: 'BY_USER' } });

  const { id: key } = makeApiKey(draft, { by: paolo, name: 'Monitoraggio licenze', scopes: ['SUBSCRIPTIONS_READ'], looks: ['fil_h3Wp', 'mZ8c'], createdAt: daysAgo(120, '12:15'), lastUsedAt: later(draft.now, -2 * 3600) });
  const profile = { type: 'CompanyProfile', id: company.id, name: company.name };
  makeChange(draft, { by: admin, at: daysAgo(3, '16:42'), action: 'profile:update', subject: profile, before: { phone: '+390498791000' }, after: { phone: '+390498791100' } });
  makeChange(draft, { by: partner.admin, tenant: company, at: daysAgo(18, '09:56'), action: 'contact:update', area: 'CONTACTS', subject: { type: 'Contact', id: paoloContact, name: paolo.name }, before: { types: ['TECHNICAL'] }, after: { types: ['TECHNICAL', 'BUSINESS'] } });
  makeChange(draft, { by: admin, at: daysAgo(44, '11:03'), action: 'billingAccount:update', area: 'BILLING', subject: { type: 'BillingAccount', id: company.id, name: company.name }, before: { purchaseOrderReference: null }, after: { purchaseOrderReference: 'PO-2026/041' } });
  makeChange(draft, { by: paolo, at: daysAgo(120, '12:15'), action: 'apiKey:create', area: 'TECHNICAL', subject: { type: 'ApiKey', id: key, name: 'Monitoraggio licenze' }, after: { role: 'TECHNICAL', scopes: ['SUBSCRIPTIONS_READ'] } });
  return member;
}

/** One who paid three years ahead and then took a bigger edition: what was left went into its balance and pays its small renewals. */
export function joinTrasportiPellegrini(draft: Draft, partner: Member): Member {
  const member = joinCompany(draft, 'customer', 'trasportiPellegrini', { parent: partner.company, accountManagerName: 'Davide Rinaldi' });
  const { company, admin } = member;
  const archive = live(draft, company, { edition: 'TEAM', cadence: 'ANNUAL', periods: 1, endsInDays: 290, stacked: 2 }, admin);
  const office = live(draft, company, { edition: 'TEAM', cadence: 'MONTHLY', periods: 5, endsInDays: 9 }, admin);
  makeTrial(draft, { tenant: company, edition: 'BUSINESS', startsAt: dayFrom(draft.now, { days: -5 }, '11:10', company.timeZone), by: { name: admin.name, company } });
  makeUpgrade(draft, archive, { edition: 'BUSINESS', by: admin, settledAt: later(draft.now, -2 * secondsPerDay) });
  makeRenewal(draft, office, { by: admin, placedAt: later(draft.now, -secondsPerDay), settledAt: later(draft.now, -secondsPerDay) });
  return member;
}
