import { type Scope } from '@filiera/shared/access';
import { readScope } from '../../platform/read/pipeline.ts';

/** The scope an API key needs to read each type (T2, G5). A company's own name is no secret to a key of its subtree; lists of companies are. */
const scopes: Record<string, Scope> = {
  'Tenant[]': 'tenants:read',
  CompanyProfile: 'profile:read',
  Contact: 'contacts:read',
  User: 'users:read',
  IdentityProvider: 'users:read',
  TenantSecurity: 'users:read',
  BillingAccount: 'billing:read',
  Balance: 'billing:read',
  PaymentMethodOnFile: 'billing:read',
  Payment: 'billing:read',
  Amounts: 'billing:read',
  AmountLine: 'billing:read',
  'Product[]': 'catalog:read',
  Subscription: 'subscriptions:read',
  SubscriptionPeriod: 'subscriptions:read',
  SubscriptionEvent: 'subscriptions:read',
  Licence: 'licences:read',
  LicenceCount: 'licences:read',
  LicenceCheck: 'licences:check',
  Order: 'orders:read',
  Quote: 'orders:read',
  ApiKey: 'apiKeys:read',
  AuditEntry: 'audit:read',
  Import: 'tenants:read',
  ImportRow: 'tenants:read',
  Ticket: 'tickets:read',
  TicketMessage: 'tickets:read',
  TicketAttachment: 'tickets:read',
  PreparedChange: 'tickets:read',
  Mail: 'audit:read',
  Notice: 'notices:read',
};
for (const [type, scope] of Object.entries(scopes)) readScope(type, scope);
