import { type Role } from '@filiera/shared/access';
import { scopesNamed } from './scopes.ts';
import { sessionId } from './tokens.ts';
import { type Enrolling, type Viewer } from './viewer.ts';

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
  /** its company requires a second factor, and it has none */
  must_enrol: boolean;
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

/** Who came in: a viewer, or somebody who is none before it has a second factor. */
export function whoCameIn(row: SignInRow | undefined, token: Buffer | null): { viewer: Viewer | undefined; enrolling: Enrolling | undefined } {
  const enrolling = row?.must_enrol ? { id: row.id, language: row.language, companyName: row.home_name } : undefined;
  return { viewer: row && !enrolling ? viewerOf(row, token) : undefined, enrolling };
}
