import { Policy, type Subject } from '../../platform/auth/policies.ts';

/** What may be done with an API key: by people only, and a revoked one stays revoked (T2, G5). */
export const apiKeyPolicy = new Policy<Subject & { isRevoked: boolean }>()
  .allow('apiKey:revoke', (viewer, { isRevoked }) => viewer.kind === 'USER' && !isRevoked);
