import { scopes, type Scope } from '@filiera/shared/access';

/** `contact:add` as GraphQL spells it: CONTACT_ADD. */
export const enumName = (text: string): string => text.replace(/([A-Z])/g, '_$1').replace(':', '_').toUpperCase();

const scopeByName = new Map<string, Scope>(scopes.map((scope) => [enumName(scope), scope]));

/** The scopes behind the names that a key's row carries; unknown names are dropped. */
export const scopesNamed = (names: readonly string[]): Scope[] => names.flatMap((name) => scopeByName.get(name) ?? []);
