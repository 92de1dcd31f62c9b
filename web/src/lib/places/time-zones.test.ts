import { expect, test } from 'vitest';
import { timeZones, zoneCity, zoneOffset } from './time-zones.ts';

const summer = Date.parse('2026-07-17T12:00:00Z');

test.each([['Europe/Rome', 'UTC+2'], ['America/New_York', 'UTC-4'], ['Asia/Kolkata', 'UTC+5:30'], ['UTC', 'UTC']])('%s in July is %s', (zone, offset) => {
  expect(zoneOffset(zone, summer)).toBe(offset);
});

test('a zone is told by its last place', () => {
  expect(zoneCity('America/Argentina/Buenos_Aires')).toBe('Buenos Aires');
});

test('the zone in use is in the list once, even when the browser calls it otherwise', () => {
  const zones = timeZones('Asia/Kolkata');
  expect(zones.filter((zone) => zone === 'Asia/Kolkata')).toHaveLength(1);
  expect(zones).toContain('UTC');
});
