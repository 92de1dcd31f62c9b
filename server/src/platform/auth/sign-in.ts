import { type Role } from '@filiera/shared/access';
import { scopesNamed } from './scopes.ts';
import { sessionId } from './tokens.ts';
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
  home_depth: number;
  place_id: string;
  place_path: string;
  vendor_id: string;
}

/** @param token what it signed in with, hashed */
export function viewerOf(row: SignInRow, token: Buffer | null): Viewer {
  const scopes = row.scopes && scopesNamed(row.scopes);
  return {
    id: row.id, kind: row.kind, name: row.name, role: row.role, scopes, language: row.language, vendorId: row.vendor_id, sessionId: token && sessionId(token),
    home: { id: row.home_id, name: row.home_name, depth: row.home_depth },
    place: { id: row.place_id, path: row.place_path },
    actor: scopes ? { role: row.role, scopes, makerRole: row.maker_role ?? 'VIEWER' } : { role: row.role, scopes: null },
  };
}
