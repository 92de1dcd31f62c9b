import { actions, isRead, matrix, type Action } from './matrix.ts';
import type { Role } from './role.ts';

/** What a person asks of a role, in the order of the rule book (T2). */
export const roleTopics = ['company', 'contacts', 'users', 'orders', 'licences', 'keys', 'audit'] as const;
export type RoleTopic = (typeof roleTopics)[number];

/** MANAGE and READ count for all of it, the AREA ones for the role's own area; READ_NO_AMOUNTS shows no money. */
export type RoleLevel = 'MANAGE' | 'MANAGE_AREA' | 'READ' | 'READ_NO_AMOUNTS' | 'READ_AREA' | 'NONE';

const resources: Record<RoleTopic, readonly string[]> = {
  company: ['tenant', 'profile'],
  contacts: ['contact'],
  users: ['user', 'access'],
  orders: ['subscription', 'order', 'billingAccount', 'invoice', 'payer'],
  licences: ['licence'],
  keys: ['apiKey', 'webhook'],
  audit: ['audit', 'mail'],
};

/** What a role may do, topic by topic, out of the matrix: so that words beside a choice never say anything else than the checks. */
export function roleSummary(role: Role): Record<RoleTopic, RoleLevel> {
  return Object.fromEntries(roleTopics.map((topic) => [topic, levelOf(role, topic)])) as Record<RoleTopic, RoleLevel>;
}

function levelOf(role: Role, topic: RoleTopic): RoleLevel {
  const own = actions.filter((action) => resources[topic].includes(action.slice(0, action.indexOf(':'))));
  const grants = (wanted: (action: Action) => boolean) => own.filter(wanted).map((action) => matrix[action][role]);
  const [reads, writes] = [grants(isRead), grants((action) => !isRead(action))];
  if (writes.includes('ALL')) return 'MANAGE';
  if (writes.includes('AREA')) return 'MANAGE_AREA';
  if (reads.includes('AREA')) return 'READ_AREA';
  if (!reads.includes('ALL')) return 'NONE';
  return topic === 'orders' && matrix['amounts:read'][role] === 'NO' ? 'READ_NO_AMOUNTS' : 'READ';
}
