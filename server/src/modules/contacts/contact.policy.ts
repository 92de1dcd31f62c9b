import { Policy, type Subject } from '../../platform/auth/policies.ts';

/** What may be done with a contact. BILLING and TECHNICAL manage those of their own area: before and after the change (T2). */
export const contactPolicy = new Policy<Subject>()
  .allow('contact:update', (_viewer, { tenant }) => tenant.status !== 'CLOSED')
  .allow('contact:remove', (_viewer, { tenant }) => tenant.status !== 'CLOSED');
