import { type Actor, type Position, type Role, type Scope } from '@filiera/shared/access';

/** Who is asking, as `sign_in` found it: one person or key for one request. */
export interface Viewer {
  id: string;
  kind: 'USER' | 'API_KEY';
  name: string;
  role: Role;
  /** what the role matrix asks (T2) */
  actor: Actor;
  /** a key's scopes, null for a person */
  scopes: readonly Scope[] | null;
  language: 'it' | 'en' | 'de';
  /** whose it is: of a key, the company of its maker */
  home: { id: string; name: string };
  /** what it sees is this company and everything below; a key's is the company it was made for */
  place: { id: string; path: string };
  vendorId: string;
  /** the session that asks, under an id that opens nothing */
  sessionId: string | null;
}

/** Where a viewer stands towards a company at or below its home (T2). */
export function positionTowards(viewer: Viewer, tenant: { id: string; access: 'FULL' | 'LIMITED' }): Position {
  return { isHome: tenant.id === viewer.home.id, isVendor: viewer.home.id === viewer.vendorId, access: tenant.access };
}
