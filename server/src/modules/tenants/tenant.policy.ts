import { Policy, type Subject } from '../../platform/auth/policies.ts';

interface TenantSubject extends Subject {
  /** suspended by somebody above the viewer */
  isHeldAbove?: boolean;
  /** who gives a partner its tier; left out where nobody asks */
  parentId?: string | null | undefined;
}

/** What may be done in a company. */
export const tenantPolicy = new Policy<TenantSubject>()
  .allow('tenant:create', (_viewer, { tenant }) => tenant.kind !== 'CUSTOMER' && tenant.status === 'ACTIVE')
  .allow('tenant:import', (_viewer, { tenant }) => tenant.kind !== 'CUSTOMER' && tenant.status === 'ACTIVE')
  .allow('order:recordPayment', (_viewer, { tenant }) => tenant.kind === 'VENDOR')
  .allow('tenant:rename', (_viewer, { tenant }) => tenant.status !== 'CLOSED')
  .allow('tenant:setAccountManager', (_viewer, { tenant }) => tenant.kind !== 'VENDOR' && tenant.status !== 'CLOSED')
  .allow('tenant:suspend', (_viewer, { tenant }) => tenant.status === 'ACTIVE')
  .allow('tenant:resume', (_viewer, { tenant, isHeldAbove }) => tenant.status === 'SUSPENDED' && !isHeldAbove)
  .allow('tenant:restore', (_viewer, { tenant }) => tenant.status === 'CLOSED')
  .allow('tenant:move', (_viewer, { tenant }) => tenant.kind !== 'VENDOR' && tenant.status !== 'CLOSED')
  .allow('tenant:confirmMove', (_viewer, { tenant }) => tenant.kind !== 'VENDOR' && tenant.status !== 'CLOSED')
  .allow('access:choose', (_viewer, { tenant }) => tenant.kind !== 'VENDOR' && tenant.status !== 'CLOSED')
  .allow('payer:choose', (_viewer, { tenant }) => tenant.kind === 'CUSTOMER' && tenant.status !== 'CLOSED')
  .allow('vatException:record', (_viewer, { tenant }) => tenant.kind !== 'VENDOR' && tenant.status !== 'CLOSED')
  .allow('tier:read', (viewer, { tenant, parentId }) => tenant.kind === 'PARTNER' && [tenant.id, parentId, viewer.vendorId].includes(viewer.home.id))
  .allow('tier:set', (viewer, { tenant, parentId }) => tenant.kind === 'PARTNER' && tenant.status !== 'CLOSED' && parentId === viewer.home.id)
  .allow('payer:propose', (_viewer, { tenant }) => tenant.kind === 'CUSTOMER' && tenant.status !== 'CLOSED')
  .allow('tenant:deactivatePartner', (_viewer, { tenant }) => tenant.kind === 'PARTNER' && tenant.status === 'ACTIVE')
  .allow('tenant:close', (_viewer, { tenant }) => tenant.kind !== 'VENDOR' && tenant.status === 'ACTIVE')
  .allow('profile:read')
  .allow('profile:update', (_viewer, { tenant }) => tenant.status !== 'CLOSED')
  .allow('vatNumber:verify', (_viewer, { tenant }) => tenant.status !== 'CLOSED')
  // A vendor has nobody above it to ask.
  .allow('profile:proposeLocked', (_viewer, { tenant }) => tenant.kind !== 'VENDOR' && tenant.status !== 'CLOSED')
  .allow('contact:add', (_viewer, { tenant }) => tenant.status !== 'CLOSED')
  .allow('billingAccount:read')
  .allow('balance:read')
  .allow('billingAccount:update', (_viewer, { tenant }) => tenant.status !== 'CLOSED')
  .allow('transferAccount:save', (_viewer, { tenant }) => tenant.kind === 'VENDOR' && tenant.status !== 'CLOSED')
  .allow('fiscal:read', (_viewer, { tenant }) => tenant.kind === 'VENDOR')
  .allow('fiscal:save', (_viewer, { tenant }) => tenant.kind === 'VENDOR' && tenant.status !== 'CLOSED')
  .allow('paymentMethod:change', (_viewer, { tenant }) => tenant.kind !== 'VENDOR' && tenant.status !== 'CLOSED')
  .allow('subscription:buy', (_viewer, { tenant }) => tenant.kind !== 'VENDOR' && tenant.status === 'ACTIVE')
  .allow('subscription:startTrial', (_viewer, { tenant }) => tenant.kind !== 'VENDOR' && tenant.status === 'ACTIVE')
  .allow('catalog:update', (_viewer, { tenant }) => tenant.kind === 'VENDOR' && tenant.status === 'ACTIVE')
  .allow('order:placeForNewCustomer', (_viewer, { tenant }) => tenant.kind === 'PARTNER' && tenant.status === 'ACTIVE')
  .allow('user:read')
  .allow('user:invite', (_viewer, { tenant }) => tenant.status === 'ACTIVE')
  .allow('tenant:requireTwoFactor', (_viewer, { tenant }) => tenant.status !== 'CLOSED')
  .allow('identityProvider:read', (_viewer, { tenant }) => tenant.kind === 'VENDOR')
  .allow('identityProvider:save', (_viewer, { tenant }) => tenant.kind === 'VENDOR' && tenant.status === 'ACTIVE')
  .allow('order:read')
  .allow('invoice:read')
  .allow('cashback:read', (_viewer, { tenant }) => tenant.kind !== 'CUSTOMER')
  .allow('cashback:requestPayOut', (_viewer, { tenant }) => tenant.kind === 'PARTNER' && tenant.status === 'ACTIVE')
  .allow('audit:read')
  .allow('mail:read')
  .allow('notice:read', (_viewer, { tenant }) => tenant.kind !== 'CUSTOMER')
  .allow('notice:publish', (_viewer, { tenant }) => tenant.kind !== 'CUSTOMER' && tenant.status === 'ACTIVE')
  .allow('ticket:read')
  .allow('ticket:reply', (_viewer, { tenant }) => tenant.status !== 'CLOSED')
  .allow('ticket:open', (_viewer, { tenant }) => tenant.kind !== 'VENDOR' && tenant.status !== 'CLOSED')
  .allow('apiKey:read')
  .allow('apiKey:create', (viewer, { tenant }) => tenant.status === 'ACTIVE' && viewer.kind === 'USER');
