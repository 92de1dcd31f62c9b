import { expect, test, vi } from 'vitest';
import { followServer, onClockMoved, present } from './clock.ts';

const now = Date.parse('2026-11-28T20:00:00Z');
const month = 30 * 86_400_000;

test('the present is the server\'s where its clock was moved, and whoever shows it is told once', () => {
  vi.useFakeTimers({ now });
  let told = 0;
  const end = onClockMoved(() => { told += 1; });
  for (const header of [null, 'never', new Date(now + 90_000).toUTCString()]) followServer(header);
  expect([present(), told]).toEqual([now, 0]);
  followServer(new Date(now + month).toUTCString());
  followServer(new Date(now + month + 1000).toUTCString());
  expect([present(), told]).toEqual([now + month, 1]);
  followServer(new Date(now - month).toUTCString());
  expect([present(), told]).toEqual([now - month, 2]);
  end();
  followServer(new Date(now).toUTCString());
  expect([present(), told]).toEqual([now, 2]);
  vi.useRealTimers();
});
