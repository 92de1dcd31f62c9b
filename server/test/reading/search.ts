import { type Row } from './rows.ts';
import { mayRead, type Sight } from './sight.ts';

/** By name, VAT number or e-mail, at or below home: those whose name begins with it first, then those whose name holds it, then the others, each by name. */
export function foundBy(sight: Sight, text: string, first: number): Row[] {
  const wanted = text.trim().toLowerCase();
  if ([...wanted].length < 3) return [];
  const name = (tenant: Row): string => String(tenant.name).toLowerCase();
  const all = sight.rows.all('Tenant').filter((tenant) => {
    if (!sight.sees('Tenant', tenant)) return false;
    // What the viewer may not read is not found either.
    const readable = (type: string): readonly Row[] => (mayRead(sight.seer, type) ? sight.rows.where(type, 'tenant_id', tenant.id).filter((row) => sight.sees(type, row)) : []);
    const people = sight.is('ADMIN') ? readable('User') : [];
    const [profile] = readable('CompanyProfile');
    return [tenant.name, profile && [profile.legal_name, profile.trade_name, profile.vat_number].filter((part) => part !== null).join(' '), ...[...readable('Contact'), ...people].map(({ email }) => email)]
      .some((part) => String(part ?? '').toLowerCase().includes(wanted));
  });
  const rank = (tenant: Row): string => `${name(tenant).startsWith(wanted) ? 0 : name(tenant).includes(wanted) ? 1 : 2} ${name(tenant)}\0${String(tenant.id)}`;
  return all.toSorted((one, other) => (rank(one) < rank(other) ? -1 : 1)).slice(0, Math.min(first, 50));
}
