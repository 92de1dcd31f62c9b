import { expect, test } from 'vitest';
import { forgetFailures, loadOnce } from './load-once.ts';

test('what was loaded is asked for once; what failed is asked for anew when somebody retries', async () => {
  const answers = [new Error('no network'), 'page'];
  let asked = 0;
  const loaded = loadOnce(async () => {
    const answer = answers[asked++];
    if (answer instanceof Error) throw answer;
    return answer;
  });
  await expect(loaded()).rejects.toThrow('no network');
  expect(loaded()).toBe(loaded());
  await expect(loaded()).rejects.toThrow('no network');
  forgetFailures();
  expect(await loaded()).toBe('page');
  forgetFailures();
  expect(await loaded()).toBe('page');
  expect(asked).toBe(2);
});
