import { expect, test } from 'vitest';
import { addressOf } from './address-of.ts';

test.each([
  [0, undefined, '10.0.0.1'], [0, '203.0.113.9', '10.0.0.1'], [1, '203.0.113.9', '203.0.113.9'], [1, undefined, '10.0.0.1'],
  [1, 'made up, 203.0.113.9', '203.0.113.9'], [2, 'made up, 203.0.113.9, 10.0.0.2', '203.0.113.9'], [2, '203.0.113.9', '203.0.113.9'],
])('past %i proxies, of "%s", it is %s', (proxies, forwarded, address) => {
  expect(addressOf({ socket: { remoteAddress: '10.0.0.1' }, headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded } }, proxies)).toBe(address);
});
