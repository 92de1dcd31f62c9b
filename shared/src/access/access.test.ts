import { describe, expect, test } from 'vitest';
import {
  actions, can, checkKey, grantOf, isScope, matrix, roles, rolesWithin, scopes, scopesOf, seesAmounts,
  type Action, type Actor, type Position, type Role, type Scope,
} from './index.ts';

const home: Position = { isHome: true, isVendor: false, access: 'LIMITED' };
const above: Position = { isHome: false, isVendor: false, access: 'FULL' };
const aboveLimited: Position = { isHome: false, isVendor: false, access: 'LIMITED' };
const vendorHome: Position = { isHome: true, isVendor: true, access: 'FULL' };
const vendorAbove: Position = { isHome: false, isVendor: true, access: 'FULL' };
const vendorAboveLimited: Position = { isHome: false, isVendor: true, access: 'LIMITED' };

const person = (role: Role): Actor => ({ role, scopes: null });
const key = (role: Role, held: readonly Scope[], makerRole: Role = 'ADMIN'): Actor => ({ role, scopes: held, makerRole });

/** The same matrix as the rule book's, one letter a cell in the order of the roles: A all, a own area, - nothing. */
const cells: Record<Action, string> = {
  'tenant:read': 'AAAA', 'tenant:create': 'A---', 'tenant:import': 'A---', 'tenant:rename': 'A---', 'tenant:suspend': 'A---', 'tenant:resume': 'A---',
  'tenant:restore': 'A---', 'tenant:move': 'A---', 'tenant:confirmMove': 'A---', 'tenant:requireTwoFactor': 'A---', 'tenant:setAccountManager': 'A---', 'profile:read': 'AAAA', 'profile:update': 'A---', 'profile:proposeLocked': 'A---', 'vatNumber:verify': 'AA--',
  'contact:read': 'AAAA', 'contact:add': 'Aaa-', 'contact:update': 'Aaa-', 'contact:remove': 'Aaa-', 'notice:read': 'AAAA', 'notice:publish': 'A---',
  'user:read': 'A---', 'user:invite': 'A---', 'user:resendInvitation': 'A---', 'user:revokeInvitation': 'A---', 'user:changeRole': 'A---', 'user:disable': 'A---', 'user:enable': 'A---', 'user:remove': 'A---', 'user:resetTwoFactor': 'A---', 'user:changeEmail': 'A---', 'user:consentToEmail': 'A---',
  'emailChange:resend': 'Aaa-', 'emailChange:cancel': 'Aaa-',
  'identityProvider:read': 'A---', 'identityProvider:save': 'A---', 'access:read': 'A---', 'access:choose': 'A---', 'tenant:deactivatePartner': 'A---', 'tenant:close': 'A---',
  'subscription:read': 'AAAA', 'subscription:buy': 'AA--', 'subscription:startTrial': 'AA--', 'subscription:upgrade': 'AA--', 'subscription:renew': 'AA--',
  'subscription:topUp': 'AA--', 'subscription:scheduleChange': 'AA--', 'subscription:setAutoRenewal': 'AA--', 'subscription:retryRenewal': 'AA--', 'subscription:convert': 'AA--', 'subscription:cancel': 'AA--',
  'order:read': 'AAAA', 'order:place': 'AA--', 'order:placeForNewCustomer': 'A---', 'order:cancel': 'AA--', 'order:pay': 'AA--', 'order:recordPayment': 'AA--',
  'amounts:read': 'AA--', 'billingAccount:read': 'AAAA', 'billingAccount:update': 'AA--', 'transferAccount:save': 'AA--', 'fiscal:read': 'AA--', 'fiscal:save': 'AA--', 'paymentMethod:change': 'AA--', 'balance:read': 'AA--',
  'payer:choose': 'AA--', 'payer:propose': 'AA--', 'paymentTerms:grant': 'AA--', 'vatException:record': 'AA--',
  'invoice:read': 'AA--', 'invoice:download': 'AA--', 'invoice:correct': 'AA--', 'invoice:reissue': 'AA--', 'invoice:resend': 'AA--', 'invoice:send': 'AA--',
  'tier:read': 'AA--', 'tier:set': 'A---', 'cashback:read': 'AA--', 'cashback:spend': 'AA--', 'cashback:requestPayOut': 'AA--', 'cashback:payOut': 'AA--',
  'licence:read': 'AAAA', 'licence:check': 'AAAA', 'licence:assign': 'AAA-', 'licence:resendInvitation': 'AAA-', 'licence:swap': 'AAA-', 'licence:remove': 'AAA-',
  'apiKey:read': 'A-A-', 'apiKey:create': 'A-A-', 'apiKey:rotate': 'A-A-', 'apiKey:revoke': 'A-A-',
  'webhook:read': 'A-A-', 'webhook:create': 'A-A-', 'webhook:update': 'A-A-', 'webhook:remove': 'A-A-', 'webhook:replay': 'A-A-',
  'audit:read': 'Aaa-', 'mail:read': 'Aaa-', 'mail:retry': 'A---', 'ticket:read': 'Aaa-', 'ticket:open': 'Aaa-', 'ticket:cancel': 'Aaa-', 'ticket:reply': 'Aaa-', 'ticket:setPriority': 'Aaa-', 'ticket:close': 'Aaa-', 'ticket:approve': 'A---', 'ticket:refuse': 'A---',
  'catalog:read': 'AAAA', 'catalog:update': 'A---',
};
const grantOfCell = { A: 'ALL', a: 'AREA', '-': 'NO' } as const;

describe.each(actions)('%s', (action) => {
  test.each(roles)('%s', (role) => {
    const cell = cells[action][roles.indexOf(role)];
    expect(matrix[action][role]).toBe(grantOfCell[cell as keyof typeof grantOfCell]);
  });

  test('asks for a scope that exists, or for a person', () => {
    const { scope } = matrix[action];
    expect(scope === null || isScope(scope)).toBe(true);
  });
});

describe('from above', () => {
  test('a FULL child is as home, but for the payer, the access level, its cashback and the address a person signs in with', () => {
    const lost = actions.filter((action) => can(person('ADMIN'), action, home) && !can(person('ADMIN'), action, above));
    expect(lost.sort()).toEqual([
      'access:choose', 'amounts:read', 'balance:read', 'cashback:read', 'cashback:requestPayOut', 'cashback:spend', 'invoice:download', 'invoice:read',
      'payer:choose', 'tenant:confirmMove', 'user:changeEmail', 'user:consentToEmail',
    ]);
  });

  test('of a LIMITED child a partner reads name, contacts and subscriptions; the rest it does is a parent\'s, not the child\'s', () => {
    const left = actions.filter((action) => can(person('ADMIN'), action, aboveLimited));
    expect(left.sort()).toEqual(['contact:read', 'subscription:read', 'tenant:read', 'tenant:restore', 'tier:set']);
  });

  test('the vendor keeps its sight of a LIMITED child and its own acts, and does nothing in its place', () => {
    const may = (action: Action) => can(person('ADMIN'), action, vendorAboveLimited);
    expect(actions.filter((action) => action.endsWith(':read')).every(may)).toBe(true);
    expect(['order:recordPayment', 'invoice:correct', 'tenant:suspend', 'tenant:move'] satisfies Action[]).toSatisfy((own: Action[]) => own.every(may));
    expect(['order:place', 'contact:add', 'payer:choose', 'user:invite'] satisfies Action[]).toSatisfy((other: Action[]) => !other.some(may));
  });

  test('only the vendor has the vendor\'s acts, at home and above', () => {
    const own = actions.filter((action) => matrix[action].standing === 'VENDOR');
    expect(own.every((action) => can(person('ADMIN'), action, vendorAbove) && can(person('ADMIN'), action, vendorHome))).toBe(true);
    expect(own.some((action) => can(person('ADMIN'), action, above) || can(person('ADMIN'), action, home))).toBe(false);
  });

  test('nobody suspends itself', () => {
    expect(can(person('ADMIN'), 'tenant:suspend', home)).toBe(false);
    expect(can(person('ADMIN'), 'tenant:suspend', above)).toBe(true);
  });
});

describe('an area', () => {
  test.each([
    ['BILLING', ['BILLING'], true], ['BILLING', ['BILLING', 'TECHNICAL'], false], ['BILLING', ['TECHNICAL'], false], ['BILLING', ['BUSINESS'], false],
    ['BILLING', [], false], ['TECHNICAL', ['TECHNICAL'], true], ['TECHNICAL', ['BILLING'], false], ['ADMIN', ['BILLING', 'BUSINESS'], true],
    ['VIEWER', ['BILLING'], false],
  ] as const)('%s changes a contact of types %s: %s', (role, types, isAllowed) => {
    expect(can(person(role), 'contact:update', home, types)).toBe(isAllowed);
  });
});

test('amounts are for the one invoiced and the vendor, and there for those who deal with money', () => {
  const positions = { home, above, vendorAbove, vendorAboveLimited };
  const seen = Object.entries(positions).flatMap(([name, position]) => roles.filter((role) => seesAmounts(person(role), position)).map((role) => `${name} ${role}`));
  expect(seen).toEqual([
    'home ADMIN', 'home BILLING', 'vendorAbove ADMIN', 'vendorAbove BILLING', 'vendorAboveLimited ADMIN', 'vendorAboveLimited BILLING',
  ]);
});

describe('an API key', () => {
  test('needs the scope as well as the role', () => {
    expect(can(key('ADMIN', ['subscriptions:read']), 'subscription:read', home)).toBe(true);
    expect(can(key('ADMIN', ['subscriptions:read']), 'subscription:renew', home)).toBe(false);
    expect(can(key('VIEWER', ['subscriptions:write']), 'subscription:renew', home)).toBe(false);
    expect(can(key('ADMIN', ['subscriptions:write']), 'subscription:read', home)).toBe(true);
  });

  test('makes no keys and no users and says no account that transfers go to, even with every scope', () => {
    const denied = actions.filter((action) => grantOf(key('ADMIN', scopes), action, vendorAbove) === 'NO' && grantOf(person('ADMIN'), action, vendorAbove) !== 'NO');
    expect(denied.sort()).toEqual([
      'apiKey:create', 'apiKey:revoke', 'apiKey:rotate', 'fiscal:save', 'identityProvider:save', 'mail:retry', 'tenant:close', 'tenant:deactivatePartner', 'tenant:requireTwoFactor', 'transferAccount:save', 'user:changeRole', 'user:disable', 'user:enable', 'user:invite', 'user:remove',
      'user:resendInvitation', 'user:resetTwoFactor', 'user:revokeInvitation',
    ]);
  });

  test('falls with its maker', () => {
    expect(can(key('ADMIN', ['orders:write'], 'BILLING'), 'order:place', home)).toBe(true);
    expect(can(key('ADMIN', ['orders:write'], 'TECHNICAL'), 'order:place', home)).toBe(false);
    expect(grantOf(key('BILLING', ['contacts:write'], 'TECHNICAL'), 'contact:add', home)).toBe('NO');
    expect(grantOf(key('ADMIN', ['contacts:write'], 'TECHNICAL'), 'contact:add', home)).toBe('AREA');
    expect(can(key('ADMIN', ['contacts:write'], 'TECHNICAL'), 'contact:add', home, ['TECHNICAL'])).toBe(true);
    expect(can(key('ADMIN', ['contacts:write'], 'TECHNICAL'), 'contact:add', home, ['BILLING'])).toBe(false);
  });

  test('never gets more than its maker', () => {
    expect(rolesWithin('ADMIN')).toEqual(['ADMIN', 'BILLING', 'TECHNICAL', 'VIEWER']);
    expect(rolesWithin('TECHNICAL')).toEqual(['TECHNICAL', 'VIEWER']);
    expect(rolesWithin('VIEWER')).toEqual(['VIEWER']);
    expect(checkKey('ADMIN', { role: 'BILLING', scopes: ['orders:write'] })).toBeNull();
    expect(checkKey('TECHNICAL', { role: 'BILLING', scopes: ['orders:read'] })).toBe('ROLE_BEYOND_MAKER');
    expect(checkKey('TECHNICAL', { role: 'VIEWER', scopes: ['licences:write'] })).toBe('SCOPE_BEYOND_ROLE');
    expect(checkKey('BILLING', { role: 'VIEWER', scopes: [] })).toBe('MAY_NOT_MAKE_KEYS');
  });

  test('every scope lets an administrator do something, a viewer only reads', () => {
    expect(scopesOf('ADMIN')).toEqual([...scopes]);
    expect(scopesOf('VIEWER').filter((scope) => !/:(read|check)$/.test(scope))).toEqual([]);
  });
});
