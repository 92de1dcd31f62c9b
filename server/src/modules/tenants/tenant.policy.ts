import { Policy, type Subject } from '../../platform/auth/policies.ts';

/** What may be done in a company. */
export const tenantPolicy = new Policy<Subject>()
  .allow('tenant:create', (_viewer, { tenant }) => tenant.kind !== 'CUSTOMER' && tenant.status === 'ACTIVE')
  .allow('tenant:rename', (_viewer, { tenant }) => tenant.status !== 'CLOSED')
  .allow('profile:read')
  .allow('profile:update', (_viewer, { tenant }) => tenant.status !== 'CLOSED')
  .allow('contact:add', (_viewer, { tenant }) => tenant.status !== 'CLOSED')
  .allow('billingAccount:read')
  .allow('balance:read')
  .allow('billingAccount:update', (_viewer, { tenant }) => tenant.status !== 'CLOSED')
  .allow('user:read')
  .allow('order:read')
  .allow('audit:read')
  .allow('mail:read')
  .allow('apiKey:read')
  .allow('apiKey:create', (viewer, { tenant }) => tenant.status === 'ACTIVE' && viewer.kind === 'USER');
