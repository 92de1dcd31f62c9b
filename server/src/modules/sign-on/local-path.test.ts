import { expect, test } from 'vitest';
import { localPath } from './local-path.ts';

test('whoever comes back stays in this console', () => {
  for (const own of ['/', '/t/1/abbonamenti?rinnova=2', '/t/1/clienti?q=%C3%A8#qui']) expect(localPath(own)).toBe(own);
  for (const foreign of [undefined, null, 7, ['/t'], '', 't/1', 'https://evil.example', '//evil.example', '/\\evil.example', '/\t/evil.example', '/\n/evil.example', '\t//evil.example', 'javascript:alert(1)', `/${'a'.repeat(3000)}`]) {
    expect(localPath(foreign)).toBe('/');
  }
});
