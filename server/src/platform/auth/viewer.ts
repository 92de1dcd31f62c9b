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
  home: { id: string; name: string; depth: number };
  /** what it sees is this company and everything below; a key's is the company it was made for */
  place: { id: string; path: string };
  vendorId: string;
  /** the session that asks, under an id that opens nothing */
  sessionId: string | null;
}

/** A person whose session does one thing: set up the second factor that its company requires. It is no viewer and sees nothing (T8). */
export interface Enrolling {
  id: string;
  language: Viewer['language'];
  companyName: string;
}

/**
 * Where a viewer stands towards a company at or below its home (T2): to a partner it is as open as all on the way to it, to the vendor as itself (P6).
 * @param tenant its `limitedDepth` is how deep the deepest LIMITED company on its path stands, itself included; 0 for none
 */
export function positionTowards(viewer: Viewer, { id, access, limitedDepth }: { id: string; access: 'FULL' | 'LIMITED'; limitedDepth: number }): Position {
  const isVendor = viewer.home.id === viewer.vendorId;
  return { isHome: id === viewer.home.id, isVendor, access: isVendor ? access : limitedDepth <= viewer.home.depth ? 'FULL' : 'LIMITED' };
}
