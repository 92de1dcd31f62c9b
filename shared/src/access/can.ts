import { matrix, isRead, type Action, type Grant } from './matrix.ts';
import { areaOf, type Area, type ContactType, type Role } from './role.ts';
import { includesScope, type Scope } from './scope.ts';

/** How much of itself a tenant shows to the partners above it (P6). */
export const partnerAccesses = ['FULL', 'LIMITED'] as const;
export type PartnerAccess = (typeof partnerAccesses)[number];

/** A person, or a key with what it was given and the role its maker has now. */
export type Actor =
  | { readonly role: Role; readonly scopes: null }
  | { readonly role: Role; readonly scopes: readonly Scope[]; readonly makerRole: Role };

/** Where an actor stands towards the tenant that an object belongs to, which is its home or lies below it. */
export interface Position {
  readonly isHome: boolean;
  /** the actor's home is the root vendor */
  readonly isVendor: boolean;
  /** what that tenant grants those above it */
  readonly access: PartnerAccess;
}

/** How far an actor may do something there: the lesser of role and maker, none without the scope or the standing (T2). */
export function grantOf(actor: Actor, action: Action, position: Position): Grant {
  const { scope } = matrix[action];
  if (!standsRight(action, position)) return 'NO';
  if (actor.scopes === null) return matrix[action][actor.role];
  if (scope === null || !includesScope(actor.scopes, scope)) return 'NO';
  return lesser(actor.role, actor.makerRole, action);
}

/** The scope for want of which a key may not do what it otherwise might; undefined when no scope would help. */
export function scopeWanted(actor: Actor, action: Action, position: Position): Scope | undefined {
  const { scope } = matrix[action];
  if (actor.scopes === null || scope === null || includesScope(actor.scopes, scope)) return undefined;
  return grantOf({ ...actor, scopes: [...actor.scopes, scope] }, action, position) === 'NO' ? undefined : scope;
}

/**
 * Whether an actor may do it to an object there.
 * @param types what the object belongs to, before and after the change together; only an object that is wholly of the actor's area is the
 * area's. Left out, the question is whether there is anything it may do it to.
 */
export function can(actor: Actor, action: Action, position: Position, types?: readonly ContactType[]): boolean {
  const grant = grantOf(actor, action, position);
  if (grant !== 'AREA' || types === undefined) return grant !== 'NO';
  return types.length > 0 && types.every((type) => type === areaOfActor(actor));
}

/** The area of a role, of a wider key the one of its maker. */
export const areaOfActor = (actor: Actor): Area | null => areaOf(actor.role) ?? (actor.scopes === null ? null : areaOf(actor.makerRole));

/** Amounts are for the one invoiced and the vendor (M6). @param towardsInvoiced the position towards the tenant that is invoiced */
export function seesAmounts(actor: Actor, towardsInvoiced: Position): boolean {
  return can(actor, 'amounts:read', towardsInvoiced);
}

function standsRight(action: Action, { isHome, isVendor, access }: Position): boolean {
  switch (matrix[action].standing) {
    case 'COMPANY': return isHome || access === 'FULL' || (isVendor && isRead(action));
    case 'SIGHT': return isHome || access === 'FULL' || isVendor;
    case 'BRIEF': return true;
    case 'HOME': return isHome;
    case 'INVOICED': return isHome || isVendor;
    case 'ABOVE': return !isHome && (access === 'FULL' || isVendor);
    case 'PARENT': return !isHome;
    case 'VENDOR': return isVendor;
  }
}

/** Two areas meet only when they are one. */
function lesser(a: Role, b: Role, action: Action): Grant {
  const [grantOfA, grantOfB] = [matrix[action][a], matrix[action][b]];
  if (grantOfA === 'ALL') return grantOfB;
  if (grantOfB === 'ALL' || a === b) return grantOfA;
  return 'NO';
}
