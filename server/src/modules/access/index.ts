export { RateLimit } from './rate-limit.entity.ts';
export { Viewer } from './viewer.entity.ts';
export { Action, Role, UserStatus } from './access.enums.ts';
export { ApiKey } from './api-key.entity.ts';
export { IdempotencyKey } from './idempotency-key.entity.ts';
export { ApiKeySecret, Credential, OneTimeLink, Session } from './secrets.entity.ts';
export { User } from './user.entity.ts';
