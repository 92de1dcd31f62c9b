import { expect, test } from 'vitest';
import { localAddress } from './local-address.ts';

test('after signing in one stays in this console', () => {
  expect(localAddress('/t/1/abbonamenti?rinnova=2')).toBe('/t/1/abbonamenti?rinnova=2');
  for (const foreign of [undefined, '', 'https://evil.example', '//evil.example', '/\\evil.example', '/\t/evil.example', '/\n/evil.example', ' //evil.example', 'javascript:alert(1)']) {
    expect(localAddress(foreign)).toBe('/');
  }
});
