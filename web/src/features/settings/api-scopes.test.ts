import { expect, test } from 'vitest';
import { apiScopes, levelsOf, offeredScopes, resources } from './api-scopes.ts';

test('a role is offered what it can use and no more', () => {
  expect(levelsOf('ADMIN', 'orders')).toEqual(['read', 'write']);
  expect(levelsOf('VIEWER', 'orders')).toEqual(['read']);
  expect(levelsOf('VIEWER', 'users')).toEqual([]);
  expect(levelsOf('VIEWER', 'licences')).toEqual(['check', 'read']);
  expect(resources.flatMap((resource) => levelsOf('ADMIN', resource)).length).toBe(offeredScopes('ADMIN').length);
});

test('scopes go to the API by their names', () => {
  expect(apiScopes(['orders:read', 'apiKeys:read'])).toEqual(['ORDERS_READ', 'API_KEYS_READ']);
});
