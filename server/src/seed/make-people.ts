import { daysLater, type Instant, toDate } from '@filiera/shared/period';
import type { Role, UserStatus } from '../modules/access/index.ts';
import type { ContactType } from '../modules/contacts/index.ts';
import type { Language } from '../modules/tenants/index.ts';
import type { Draft } from './draft.ts';
import { type Company, makeCustomer } from './make-company.ts';

/** What every drafted person signs in with who was given nothing else. */
export const demoPassword = 'filiera-demo-2026';

export interface Person {
  readonly id: string;
  readonly company: Company;
  readonly firstName: string;
  readonly lastName: string;
  /** as histories write it */
  readonly name: string;
  readonly email: string;
  readonly role: Role;
}

interface UserOverrides {
  tenant?: Company;
  firstName?: string;
  lastName?: string;
  email?: string;
  role?: Role;
  status?: UserStatus;
  language?: Language;
  /** null: cannot sign in yet */
  password?: string | null;
  lastSignInAt?: Instant;
  /** the secret of its codes comes apart, in `second_factor` */
  twoFactorSince?: Instant;
  createdAt?: Instant;
}

/** Of `tenant`, else of a new customer: an active administrator unless told. */
export function makeUser(draft: Draft, { tenant: company = makeCustomer(draft), ...overrides }: UserOverrides = {}): Person {
  const { firstName = 'Anna', lastName = `Bianchi ${draft.next()}`, role = 'ADMIN', status = 'ACTIVE', language = 'it', lastSignInAt, twoFactorSince, createdAt = daysLater(draft.now, -390) } = overrides;
  const id = draft.id();
  const email = overrides.email ?? `user-${draft.next()}@filiera.example`;
  draft.add('user', { id, tenantId: company.id, email, firstName, lastName, role, status, language, lastSignInAt: lastSignInAt ? toDate(lastSignInAt) : null, twoFactorSince: twoFactorSince ? toDate(twoFactorSince) : null, createdAt: toDate(createdAt) });

  const { password = status === 'INVITED' ? null : demoPassword } = overrides;
  if (password !== null) draft.passwords.set(id, password);
  return { id, company, firstName, lastName, name: `${firstName} ${lastName}`, email, role };
}

interface ContactOverrides {
  tenant?: Company;
  /** made from this user: its name and address, and its company */
  user?: Person;
  firstName?: string;
  lastName?: string;
  email?: string;
  phone?: string | null;
  jobTitle?: string | null;
  /** what it is written to in; its user's, else its company's unless told */
  language?: Language | null;
  types?: readonly ContactType[];
  createdAt?: Instant;
}

export function makeContact(draft: Draft, { user, tenant = user?.company ?? makeCustomer(draft), ...overrides }: ContactOverrides = {}): { id: string } {
  const { firstName = user?.firstName ?? 'Carlo', lastName = user?.lastName ?? `Verdi ${draft.next()}`, phone = null, jobTitle = null, language = null, types = ['BUSINESS'], createdAt = daysLater(draft.now, -380) } = overrides;
  const id = draft.id();
  const email = overrides.email ?? user?.email ?? `contact-${draft.next()}@filiera.example`;
  draft.add('contact', { id, tenantId: tenant.id, userId: user?.id ?? null, firstName, lastName, email, phone, jobTitle, language, types, version: 1, createdAt: toDate(createdAt), updatedAt: toDate(createdAt) });
  return { id };
}
