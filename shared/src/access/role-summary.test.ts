import { expect, test } from 'vitest';
import { roleSummary } from './index.ts';

test.each([
  ['ADMIN', { company: 'MANAGE', contacts: 'MANAGE', users: 'MANAGE', orders: 'MANAGE', licences: 'MANAGE', keys: 'MANAGE', audit: 'MANAGE' }],
  ['BILLING', { company: 'READ', contacts: 'MANAGE_AREA', users: 'NONE', orders: 'MANAGE', licences: 'MANAGE', keys: 'NONE', audit: 'READ_AREA' }],
  ['TECHNICAL', { company: 'READ', contacts: 'MANAGE_AREA', users: 'NONE', orders: 'READ_NO_AMOUNTS', licences: 'MANAGE', keys: 'MANAGE', audit: 'READ_AREA' }],
  ['VIEWER', { company: 'READ', contacts: 'READ', users: 'NONE', orders: 'READ_NO_AMOUNTS', licences: 'READ', keys: 'NONE', audit: 'NONE' }],
] as const)('%s is told as in the rule book', (role, summary) => {
  expect(roleSummary(role)).toEqual(summary);
});
