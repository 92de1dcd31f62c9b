import type { QuoteReadersQuery } from '@/generated/types.ts';

type Company = NonNullable<QuoteReadersQuery['tenant']>;

export type Reader = {
  email: string;
  name: string;
  /** has not been in yet */
  isInvited: boolean;
  /** gets it unless somebody else is chosen */
  isUsual: boolean;
};

/**
 * Who of a company may get a quote, each address once: its billing contacts first, then its administrators and who looks after its bills, then business contacts who
 * may see amounts. Usual are the billing contacts, else administrators, else those who are only invited; the server judges likewise.
 */
export function readersOf({ users, contacts }: Pick<Company, 'users' | 'contacts'>): Reader[] {
  const ranked = [
    ...contacts.nodes
      .filter(({ types, user }) => types.includes('BILLING') || !user || user.role === 'ADMIN' || user.role === 'BILLING')
      .map(({ types, email, firstName, lastName }) => ({ rank: types.includes('BILLING') ? 1 : 4, email, name: `${firstName} ${lastName}`, isInvited: false })),
    ...users.nodes.map(({ email, firstName, lastName, role, status }) => ({ rank: role === 'BILLING' ? 4 : status === 'ACTIVE' ? 2 : 3, email, name: `${firstName} ${lastName}`, isInvited: status === 'INVITED' })),
  ].toSorted((one, other) => one.rank - other.rank);
  const usual = ranked[0] && ranked[0].rank < 4 ? ranked[0].rank : 0;
  const each = new Map<string, Reader>();
  for (const { rank, email, name, isInvited } of ranked) {
    const address = email.toLowerCase();
    if (!each.has(address)) each.set(address, { email: address, name, isInvited, isUsual: rank === usual });
  }
  return [...each.values()];
}
