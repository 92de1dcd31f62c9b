import { actions, scopes, type Action as ActionText } from '@filiera/shared/access';
import { enumName } from '../../platform/auth/scopes.ts';
import { describeEnum } from '../../platform/orm/enums.ts';

export const Role = { ADMIN: 'ADMIN', BILLING: 'BILLING', TECHNICAL: 'TECHNICAL', VIEWER: 'VIEWER' } as const;
export type Role = keyof typeof Role;
describeEnum('Role', Role, 'What a user or key may do, over its company and everything below (T2).');

export const UserStatus = { INVITED: 'INVITED', ACTIVE: 'ACTIVE', DISABLED: 'DISABLED' } as const;
export type UserStatus = keyof typeof UserStatus;
describeEnum('UserStatus', UserStatus, 'Whether a person may sign in.');

export const ViewerKind = { USER: 'USER', API_KEY: 'API_KEY' } as const;
export type ViewerKind = keyof typeof ViewerKind;
describeEnum('ViewerKind', ViewerKind, 'A person or a program.');

const named = <Text extends string>(texts: readonly Text[]) => Object.fromEntries(texts.map((text) => [enumName(text), enumName(text)]));

/** The scopes of what can be asked for today; the others of `shared/access` come with their features. */
const offered = scopes.filter((scope) => /^(tenants|profile|contacts|users|billing|catalog:read|subscriptions|licences|orders|invoices|partners|apiKeys|audit|tickets)/.test(scope));
export const ApiScope = named(offered);
describeEnum('ApiScope', ApiScope, 'What an API key may touch, beside its role (T2, G5). Writing includes reading.');

export const Action = named<ActionText>(actions);
describeEnum('Action', Action, 'What a viewer may do with an object, as `viewerCan` tells (G4).');
