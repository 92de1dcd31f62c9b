import { expect, test } from 'vitest';
import { instantAt, wallTime } from './zoned-time.ts';

test.each([
  ['Europe/Rome', '2026-07-17', '14:23', '2026-07-17T12:23:00.000Z'],
  ['Europe/Rome', '2026-12-17', '09:00', '2026-12-17T08:00:00.000Z'],
  ['Europe/Rome', '2026-03-29', '01:59', '2026-03-29T00:59:00.000Z'],
  ['Europe/Rome', '2026-03-29', '03:00', '2026-03-29T01:00:00.000Z'],
  ['America/New_York', '2026-03-08', '03:30', '2026-03-08T07:30:00.000Z'],
  ['Asia/Kolkata', '2026-01-01', '00:00', '2025-12-31T18:30:00.000Z'],
  ['Pacific/Apia', '2026-01-01', '12:00', '2025-12-31T23:00:00.000Z'],
  ['UTC', '2028-02-29', '23:59', '2028-02-29T23:59:00.000Z'],
])('in %s, %s %s is %s', (zone, day, time, iso) => {
  const at = instantAt(zone, day, time);
  expect(at?.toISOString()).toBe(iso);
  expect(wallTime(zone, at ?? new Date(0))).toEqual({ day, time });
});

test('of an hour that comes twice the first is taken', () => {
  expect(instantAt('Europe/Rome', '2026-10-25', '02:30')?.toISOString()).toBe('2026-10-25T00:30:00.000Z');
});

test('an hour that the clocks leave out is none', () => {
  expect(instantAt('Europe/Rome', '2026-03-29', '02:30')).toBeUndefined();
});

test.each([['', '09:00'], ['2026-02-30', '09:00'], ['2026-03-29', '']])('"%s" at "%s" is no instant', (day, time) => {
  expect(instantAt('Europe/Rome', day, time)).toBeUndefined();
});

test('every hour of a year comes back as it was written', () => {
  for (let at = Date.parse('2026-01-01T00:00:00Z'); at < Date.parse('2027-01-01T00:00:00Z'); at += 3_600_000) {
    const { day, time } = wallTime('Europe/Berlin', new Date(at));
    const back = instantAt('Europe/Berlin', day, time)?.getTime() ?? 0;
    expect([at, at - 3_600_000]).toContain(back);
  }
});
