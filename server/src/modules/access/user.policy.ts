import { Policy, type Subject } from '../../platform/auth/policies.ts';
import { type UserStatus } from './access.enums.ts';

export interface UserFacts extends Subject {
  userId: string;
  status: UserStatus;
  hasTwoFactor: boolean;
}

/** What may be done with a person's access. Nobody takes away or changes their own: another administrator does (T2). */
export const userPolicy = new Policy<UserFacts>()
  .allow('user:resendInvitation', (_viewer, { tenant, status }) => tenant.status === 'ACTIVE' && status === 'INVITED')
  .allow('user:revokeInvitation', (_viewer, { status }) => status === 'INVITED')
  .allow('user:changeRole', (viewer, { tenant, userId }) => tenant.status !== 'CLOSED' && viewer.id !== userId)
  .allow('user:disable', (viewer, { userId, status }) => status === 'ACTIVE' && viewer.id !== userId)
  .allow('user:enable', (_viewer, { tenant, status }) => tenant.status !== 'CLOSED' && status === 'DISABLED')
  .allow('user:resetTwoFactor', (viewer, { tenant, userId, hasTwoFactor }) => tenant.status !== 'CLOSED' && hasTwoFactor && viewer.id !== userId)
  .allow('user:remove', (viewer, { userId, status }) => status !== 'INVITED' && viewer.id !== userId);
