import type { Scope } from './scope.ts';

/** ALL: on anything of the company. AREA: on what belongs to the role's own area. NO: not at all. */
export type Grant = 'ALL' | 'AREA' | 'NO';

/**
 * From where an action may be done.
 * - COMPANY: at home; from above a FULL child as at home. The vendor, as issuer, reads a LIMITED one too.
 * - SIGHT: wherever it is read as COMPANY says: the vendor acts in a LIMITED one too, where nobody else above may.
 * - BRIEF: also from above a LIMITED child, the little a partner reads there (P6).
 * - HOME: at home only, the customer's own to decide (T2).
 * - INVOICED: at home and by the vendor, by nobody between; the home is that of whoever is invoiced (P4, P5, M6).
 * - ABOVE: from above only, a LIMITED child by the vendor alone.
 * - PARENT: from above only, whatever the child lets partners see.
 * - VENDOR: by the root vendor only.
 */
export type Standing = 'COMPANY' | 'SIGHT' | 'BRIEF' | 'HOME' | 'INVOICED' | 'ABOVE' | 'PARENT' | 'VENDOR';

export interface Rule {
  readonly ADMIN: Grant;
  readonly BILLING: Grant;
  readonly TECHNICAL: Grant;
  readonly VIEWER: Grant;
  readonly standing: Standing;
  /** what an API key needs; null: no key does it, whatever its scopes */
  readonly scope: Scope | null;
}

const [ALL, AREA, NO] = ['ALL', 'AREA', 'NO'] as const;

const rule = (ADMIN: Grant, BILLING: Grant, TECHNICAL: Grant, VIEWER: Grant, standing: Standing, scope: Scope | null): Rule =>
  ({ ADMIN, BILLING, TECHNICAL, VIEWER, standing, scope });

/** Every action: who may do it, from where, with which scope (T2). It stands here and nowhere else. */
export const matrix = {
  //                                    ADMIN BILL. TECH. VIEWER
  // company and contacts
  'tenant:read':                  rule(ALL,  ALL,  ALL,  ALL, 'BRIEF',    'tenants:read'),
  'tenant:create':                rule(ALL,  NO,   NO,   NO,  'COMPANY',  'tenants:write'),
  'tenant:import':                rule(ALL,  NO,   NO,   NO,  'COMPANY',  'tenants:write'),
  'tenant:rename':                rule(ALL,  NO,   NO,   NO,  'COMPANY',  'tenants:write'),
  'tenant:suspend':               rule(ALL,  NO,   NO,   NO,  'ABOVE',    'tenants:write'),
  'tenant:resume':                rule(ALL,  NO,   NO,   NO,  'ABOVE',    'tenants:write'),
  'tenant:restore':               rule(ALL,  NO,   NO,   NO,  'PARENT',   'tenants:write'),
  'tenant:move':                  rule(ALL,  NO,   NO,   NO,  'VENDOR',   'tenants:write'),
  'tenant:confirmMove':           rule(ALL,  NO,   NO,   NO,  'HOME',     null),
  'tenant:requireTwoFactor':      rule(ALL,  NO,   NO,   NO,  'COMPANY',  null),
  'tenant:setAccountManager':     rule(ALL,  NO,   NO,   NO,  'ABOVE',    'tenants:write'),
  'profile:read':                 rule(ALL,  ALL,  ALL,  ALL, 'COMPANY',  'profile:read'),
  'profile:update':               rule(ALL,  NO,   NO,   NO,  'COMPANY',  'profile:write'),
  'profile:proposeLocked':        rule(ALL,  NO,   NO,   NO,  'COMPANY',  'profile:write'),
  'vatNumber:verify':             rule(ALL,  ALL,  NO,   NO,  'SIGHT',    'profile:write'),
  'contact:read':                 rule(ALL,  ALL,  ALL,  ALL, 'BRIEF',    'contacts:read'),
  'contact:add':                  rule(ALL,  AREA, AREA, NO,  'COMPANY',  'contacts:write'),
  'contact:update':               rule(ALL,  AREA, AREA, NO,  'COMPANY',  'contacts:write'),
  'contact:remove':               rule(ALL,  AREA, AREA, NO,  'COMPANY',  'contacts:write'),
  'notice:read':                  rule(ALL,  ALL,  ALL,  ALL, 'COMPANY',  'notices:read'),
  'notice:publish':               rule(ALL,  NO,   NO,   NO,  'COMPANY',  'notices:write'),
  // users, access, deactivation
  'user:read':                    rule(ALL,  NO,   NO,   NO,  'COMPANY',  'users:read'),
  'user:invite':                  rule(ALL,  NO,   NO,   NO,  'COMPANY',  null),
  'user:resendInvitation':        rule(ALL,  NO,   NO,   NO,  'COMPANY',  null),
  'user:revokeInvitation':        rule(ALL,  NO,   NO,   NO,  'COMPANY',  null),
  'user:changeRole':              rule(ALL,  NO,   NO,   NO,  'COMPANY',  null),
  'user:disable':                 rule(ALL,  NO,   NO,   NO,  'COMPANY',  null),
  'user:enable':                  rule(ALL,  NO,   NO,   NO,  'COMPANY',  null),
  'user:remove':                  rule(ALL,  NO,   NO,   NO,  'COMPANY',  null),
  'user:resetTwoFactor':          rule(ALL,  NO,   NO,   NO,  'COMPANY',  null),
  'user:changeEmail':             rule(ALL,  NO,   NO,   NO,  'HOME',     null),
  'user:consentToEmail':          rule(ALL,  NO,   NO,   NO,  'HOME',     null),
  'emailChange:resend':           rule(ALL,  AREA, AREA, NO,  'COMPANY',  'contacts:write'),
  'emailChange:cancel':           rule(ALL,  AREA, AREA, NO,  'COMPANY',  'contacts:write'),
  'identityProvider:read':        rule(ALL,  NO,   NO,   NO,  'VENDOR',   'users:read'),
  'identityProvider:save':        rule(ALL,  NO,   NO,   NO,  'VENDOR',   null),
  'access:read':                  rule(ALL,  NO,   NO,   NO,  'COMPANY',  'tenants:read'),
  'access:choose':                rule(ALL,  NO,   NO,   NO,  'HOME',     null),
  'tenant:deactivatePartner':     rule(ALL,  NO,   NO,   NO,  'COMPANY',  null),
  'tenant:close':                 rule(ALL,  NO,   NO,   NO,  'COMPANY',  null),
  // orders, payment, invoices, payer
  'subscription:read':            rule(ALL,  ALL,  ALL,  ALL, 'BRIEF',    'subscriptions:read'),
  'subscription:buy':             rule(ALL,  ALL,  NO,   NO,  'COMPANY',  'subscriptions:write'),
  'subscription:startTrial':      rule(ALL,  ALL,  NO,   NO,  'COMPANY',  'subscriptions:write'),
  'subscription:upgrade':         rule(ALL,  ALL,  NO,   NO,  'COMPANY',  'subscriptions:write'),
  'subscription:renew':           rule(ALL,  ALL,  NO,   NO,  'COMPANY',  'subscriptions:write'),
  'subscription:topUp':           rule(ALL,  ALL,  NO,   NO,  'COMPANY',  'subscriptions:write'),
  'subscription:scheduleChange':  rule(ALL,  ALL,  NO,   NO,  'COMPANY',  'subscriptions:write'),
  'subscription:setAutoRenewal':  rule(ALL,  ALL,  NO,   NO,  'COMPANY',  'subscriptions:write'),
  'subscription:retryRenewal':    rule(ALL,  ALL,  NO,   NO,  'COMPANY',  'subscriptions:write'),
  'subscription:convert':         rule(ALL,  ALL,  NO,   NO,  'COMPANY',  'subscriptions:write'),
  'subscription:cancel':          rule(ALL,  ALL,  NO,   NO,  'COMPANY',  'subscriptions:write'),
  'order:read':                   rule(ALL,  ALL,  ALL,  ALL, 'COMPANY',  'orders:read'),
  'order:place':                  rule(ALL,  ALL,  NO,   NO,  'COMPANY',  'orders:write'),
  'order:placeForNewCustomer':    rule(ALL,  NO,   NO,   NO,  'COMPANY',  'orders:write'),
  'order:cancel':                 rule(ALL,  ALL,  NO,   NO,  'COMPANY',  'orders:write'),
  'order:pay':                    rule(ALL,  ALL,  NO,   NO,  'COMPANY',  'orders:write'),
  'order:recordPayment':          rule(ALL,  ALL,  NO,   NO,  'VENDOR',   'orders:write'),
  'amounts:read':                 rule(ALL,  ALL,  NO,   NO,  'INVOICED', 'billing:read'),
  'billingAccount:read':          rule(ALL,  ALL,  ALL,  ALL, 'COMPANY',  'billing:read'),
  'billingAccount:update':        rule(ALL,  ALL,  NO,   NO,  'COMPANY',  'billing:write'),
  'transferAccount:save':         rule(ALL,  ALL,  NO,   NO,  'VENDOR',   null),
  'fiscal:read':                  rule(ALL,  ALL,  NO,   NO,  'VENDOR',   'billing:read'),
  'fiscal:save':                  rule(ALL,  ALL,  NO,   NO,  'VENDOR',   null),
  'paymentMethod:change':         rule(ALL,  ALL,  NO,   NO,  'COMPANY',  'billing:write'),
  'balance:read':                 rule(ALL,  ALL,  NO,   NO,  'INVOICED', 'billing:read'),
  'payer:choose':                 rule(ALL,  ALL,  NO,   NO,  'HOME',     'billing:write'),
  'payer:propose':                rule(ALL,  ALL,  NO,   NO,  'ABOVE',    'billing:write'),
  'paymentTerms:grant':           rule(ALL,  ALL,  NO,   NO,  'VENDOR',   'billing:write'),
  'vatException:record':          rule(ALL,  ALL,  NO,   NO,  'VENDOR',   'billing:write'),
  'invoice:read':                 rule(ALL,  ALL,  NO,   NO,  'INVOICED', 'invoices:read'),
  'invoice:download':             rule(ALL,  ALL,  NO,   NO,  'INVOICED', 'invoices:read'),
  'invoice:correct':              rule(ALL,  ALL,  NO,   NO,  'VENDOR',   'invoices:write'),
  'invoice:reissue':              rule(ALL,  ALL,  NO,   NO,  'VENDOR',   'invoices:write'),
  'invoice:resend':               rule(ALL,  ALL,  NO,   NO,  'VENDOR',   'invoices:write'),
  'invoice:send':                 rule(ALL,  ALL,  NO,   NO,  'VENDOR',   'invoices:write'),
  'tier:read':                    rule(ALL,  ALL,  NO,   NO,  'COMPANY',  'partners:read'),
  'tier:set':                     rule(ALL,  NO,   NO,   NO,  'PARENT',   'partners:write'),
  'cashback:read':                rule(ALL,  ALL,  NO,   NO,  'INVOICED', 'partners:read'),
  'cashback:spend':               rule(ALL,  ALL,  NO,   NO,  'HOME',     'partners:write'),
  'cashback:requestPayOut':       rule(ALL,  ALL,  NO,   NO,  'HOME',     'partners:write'),
  'cashback:payOut':              rule(ALL,  ALL,  NO,   NO,  'VENDOR',   'partners:write'),
  // licences, API keys, webhooks
  'licence:read':                 rule(ALL,  ALL,  ALL,  ALL, 'COMPANY',  'licences:read'),
  'licence:check':                rule(ALL,  ALL,  ALL,  ALL, 'VENDOR',   'licences:check'),
  'licence:assign':               rule(ALL,  ALL,  ALL,  NO,  'COMPANY',  'licences:write'),
  'licence:resendInvitation':     rule(ALL,  ALL,  ALL,  NO,  'COMPANY',  'licences:write'),
  'licence:swap':                 rule(ALL,  ALL,  ALL,  NO,  'COMPANY',  'licences:write'),
  'licence:remove':               rule(ALL,  ALL,  ALL,  NO,  'COMPANY',  'licences:write'),
  'apiKey:read':                  rule(ALL,  NO,   ALL,  NO,  'COMPANY',  'apiKeys:read'),
  'apiKey:create':                rule(ALL,  NO,   ALL,  NO,  'COMPANY',  null),
  'apiKey:rotate':                rule(ALL,  NO,   ALL,  NO,  'COMPANY',  null),
  'apiKey:revoke':                rule(ALL,  NO,   ALL,  NO,  'COMPANY',  null),
  'webhook:read':                 rule(ALL,  NO,   ALL,  NO,  'COMPANY',  'webhooks:read'),
  'webhook:create':               rule(ALL,  NO,   ALL,  NO,  'COMPANY',  'webhooks:write'),
  'webhook:update':               rule(ALL,  NO,   ALL,  NO,  'COMPANY',  'webhooks:write'),
  'webhook:remove':               rule(ALL,  NO,   ALL,  NO,  'COMPANY',  'webhooks:write'),
  'webhook:replay':               rule(ALL,  NO,   ALL,  NO,  'COMPANY',  'webhooks:write'),
  // audit, mails, tickets
  'audit:read':                   rule(ALL,  AREA, AREA, NO,  'COMPANY',  'audit:read'),
  'mail:read':                    rule(ALL,  AREA, AREA, NO,  'COMPANY',  'audit:read'),
  'mail:retry':                   rule(ALL,  NO,   NO,   NO,  'SIGHT',    null),
  'ticket:read':                  rule(ALL,  AREA, AREA, NO,  'COMPANY',  'tickets:read'),
  'ticket:open':                  rule(ALL,  AREA, AREA, NO,  'COMPANY',  'tickets:write'),
  'ticket:cancel':                rule(ALL,  AREA, AREA, NO,  'COMPANY',  'tickets:write'),
  'ticket:reply':                 rule(ALL,  AREA, AREA, NO,  'SIGHT',    'tickets:write'),
  'ticket:setPriority':           rule(ALL,  AREA, AREA, NO,  'SIGHT',    'tickets:write'),
  'ticket:close':                 rule(ALL,  AREA, AREA, NO,  'SIGHT',    'tickets:write'),
  'ticket:approve':               rule(ALL,  NO,   NO,   NO,  'ABOVE',    'tickets:write'),
  'ticket:refuse':                rule(ALL,  NO,   NO,   NO,  'ABOVE',    'tickets:write'),
  // the vendor's catalogue
  'catalog:read':                 rule(ALL,  ALL,  ALL,  ALL, 'COMPANY',  'catalog:read'),
  'catalog:update':               rule(ALL,  NO,   NO,   NO,  'VENDOR',   'catalog:write'),
} as const satisfies Record<string, Rule>;

/** `resource:verb` */
export type Action = keyof typeof matrix;

export const actions = Object.keys(matrix) as Action[];

export const isRead = (action: Action): boolean => /:(read|download|check)$/.test(action);
