import { type Role } from '@filiera/shared/access';
import { scopesNamed } from './scopes.ts';
import { type Viewer } from './viewer.ts';

/** What the database's `sign_in` answers. */
export interface SignInRow {
  id: string;
  kind: 'USER' | 'API_KEY';
  name: string;
  email: string | null;
  role: Role;
  maker_role: Role | null;
  scopes: string[] | null;
  language: 'it' | 'en' | 'de';
  home_id: string;
  home_name: string;
  home_kind: string;
  home_path: string;
  vendor_id: string;
  vendor_name: string;
  vendor_country: string;
  currency: string;
}

export function viewerOf(row: SignInRow): Viewer {
  const scopes = row.scopes && scopesNamed(row.scopes);
  return {
    id: row.id, kind: row.kind, name: row.name, role: row.role, scopes, language: row.language, vendorId: row.vendor_id,
    home: { id: row.home_id, name: row.home_name, path: row.home_path },
    actor: scopes ? { role: row.role, scopes, makerRole: row.maker_role ?? 'VIEWER' } : { role: row.role, scopes: null },
  };
}
