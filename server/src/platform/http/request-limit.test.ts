import { expect, test } from 'vitest';
import { RequestLimit } from './request-limit.ts';

test('one address is refused beyond its share, another goes on', async () => {
  const limit = new RequestLimit(3);
  for (let n = 0; n < 3; n += 1) await limit.count('198.51.100.7');
  await expect(limit.count('198.51.100.7')).rejects.toMatchObject({ extensions: { code: 'RATE_LIMITED', retryAfterSeconds: expect.any(Number) } });
  await expect(limit.count('198.51.100.8')).resolves.toBeUndefined();
});

test('no limit counts nothing', async () => {
  const limit = new RequestLimit(0);
  for (let n = 0; n < 50; n += 1) await limit.count('198.51.100.7');
});
