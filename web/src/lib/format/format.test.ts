import { describe, expect, test } from 'vitest';
import { dueTone } from './due-tone.ts';
import { formatter } from './format.ts';
import { initials } from './initials.ts';

const now = Date.parse('2026-07-17T12:23:45Z');
const day = 86_400_000;
const plain = (text: string) => text.replaceAll(/\s/g, ' ');

describe('dates in words', () => {
  test.each([
    [30_000, 'ora'],
    [-10 * 60_000, '10 minuti fa'],
    [2 * 3_600_000, 'tra 2 ore'],
    [day, 'domani'],
    [12 * day, 'tra 12 giorni'],
    [59 * day, 'tra 59 giorni'],
    [76 * day, 'tra 2 mesi'],
    [-5 * day, '5 giorni fa'],
    [560 * day, 'tra 18 mesi'],
    [365 * day - 20_000, 'tra 12 mesi'],
    [800 * day, 'tra 2 anni'],
  ])('%i ms away is "%s"', (away, words) => {
    expect(formatter('it').relative(now + away, now)).toBe(words);
  });

  test('days are those of the calendar, not of 24 hours', () => {
    const sundayNight = Date.parse('2026-11-22T20:00:00Z');
    const tuesdayMorning = Date.parse('2026-11-24T08:00:00Z');
    expect(formatter('it', 'Europe/Rome').relative(tuesdayMorning, sundayNight)).toBe('dopodomani');
  });

  test('in the other languages too', () => {
    expect(formatter('en').relative(now + 12 * day, now)).toBe('in 12 days');
    expect(formatter('de').relative(now - 12 * day, now)).toBe('vor 12 Tagen');
  });
});

test('an amount has the digits of its currency and the marks of the language', () => {
  expect(plain(formatter('it').money({ minor: 648_230, currency: 'EUR' }))).toBe('6.482,30 €');
  expect(plain(formatter('it').money({ minor: 123_456, currency: 'JPY' }))).toBe('123.456 JPY');
  expect(formatter('en').money({ minor: -2293, currency: 'EUR' })).toBe('−€22.93');
  expect(plain(formatter('de').money({ minor: 451_000, currency: 'EUR' }))).toBe('4.510,00 €');
});

test('an instant is told in the zone asked for', () => {
  const at = '2026-07-16T23:30:00Z';
  expect(formatter('it', 'Europe/Rome').date(at)).toBe('17 lug 2026');
  expect(formatter('it', 'UTC').date(at)).toBe('16 lug 2026');
  expect(formatter('de', 'Europe/Berlin').date(at)).toBe('17. Juli 2026');
});

test('a deadline is amber within fourteen days and red when past', () => {
  expect(dueTone(new Date(now - 1), now)).toBe('danger');
  expect(dueTone(new Date(now + 14 * day), now)).toBe('attention');
  expect(dueTone(new Date(now + 14 * day + 1), now)).toBe('plain');
});

test('two letters tell companies and people apart', () => {
  expect(['Officine Brenta S.r.l.', 'Tecnolago', 'Coop. Sociale', "dell'Acqua", '3M'].map(initials)).toEqual(['OB', 'TE', 'CS', 'DA', '3M']);
});
