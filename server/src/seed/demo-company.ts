import type { Role, UserStatus } from '../modules/access/index.ts';
import { type ItalianCompany, italianCompanies } from './demo-companies.ts';
import type { Draft } from './draft.ts';
import { dayFrom, localDay } from './local-day.ts';
import { type Company, type CompanyOverrides, makeCustomer, makePartner, makeVendor } from './make-company.ts';
import { makeContact, makeUser, type Person } from './make-people.ts';

/** A company of the demo and its administrator. */
export interface Member {
  readonly company: Company;
  readonly admin: Person;
}

const makers = { vendor: makeVendor, partner: makePartner, customer: makeCustomer };

/** One of the companies we know: with an administrator, who is a contact too, and a technical contact who is no user. */
export function joinCompany(draft: Draft, kind: keyof typeof makers, key: ItalianCompany, overrides: CompanyOverrides & { isInvited?: boolean } = {}): Member {
  const [name, vatNumber, street, number, postalCode, city, province, phone, domain, adminName] = italianCompanies[key];
  const { isInvited = false, profile, billing, discountBasisPoints, ...rest } = overrides;
  const mailbox = domain.replace('.example', '');
  const createdAt = dayFrom(draft.now, { months: -27, days: draft.next() }, '11:20', 'Europe/Rome');
  const company = makers[kind](draft, {
    createdAt, ...(discountBasisPoints !== undefined && { tiers: [{ from: localDay(createdAt, 'Europe/Rome').toString(), basisPoints: discountBasisPoints }] }), ...rest, name,
    profile: {
      vatNumber, legalForm: legalFormIn(name), phone, pec: `${mailbox}@pec.example`, sdiCode: vatNumber && sdiCodeOf(vatNumber), website: `https://${domain}`,
      addressStreet: street, addressNumber: number, addressPostalCode: postalCode, addressCity: city, addressProvince: province, updatedByName: adminName, ...profile,
    },
    billing: { billingEmail: `amministrazione@${domain}`, ...billing },
  });

  const admin = addPerson(draft, company, adminName, { domain, status: isInvited ? 'INVITED' : 'ACTIVE' });
  makeContact(draft, { user: admin, types: ['BILLING', 'BUSINESS'], jobTitle: 'Amministrazione', phone });
  makeContact(draft, { tenant: company, firstName: 'Assistenza', lastName: 'Informatica', email: `it@${domain}`, types: ['TECHNICAL'] });
  return { company, admin };
}

/** `Davide De Martin` signs in as davide.demartin@. */
export function addPerson(draft: Draft, tenant: Company, name: string, { domain, role = 'ADMIN', status = 'ACTIVE' }: { domain: string; role?: Role; status?: UserStatus }): Person {
  const [firstName = name, ...rest] = name.split(' ');
  const email = `${firstName}.${rest.join('')}@${domain}`.toLowerCase();
  const lastSignInAt = status === 'ACTIVE' ? dayFrom(draft.now, { days: -1 - (draft.next() % 9) }, '08:40', 'Europe/Rome') : undefined;
  return makeUser(draft, { tenant, firstName, lastName: rest.join(' '), email, role, status, lastSignInAt });
}

const legalFormIn = (name: string): string | null => /(S\.r\.l\.|S\.p\.A\.|S\.n\.c\.|S\.a\.s\.|Soc\. Coop\.|Soc\. Agr\.)$/.exec(name)?.[0] ?? null;

/** Seven letters and digits that look like one. */
const sdiCodeOf = (vatNumber: string): string => Number(vatNumber).toString(36).toUpperCase().padStart(7, 'M').slice(-7);
