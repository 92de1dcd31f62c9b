import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  anchorAt, boundary, chargeKey, contains, daysLater, dueReminder, firstPeriod, graceEnd, instant, isOver, later, monthIndex, monthsLeft, nextEnd,
  period, reminders, renewalPeriod, renewalTiming, retriesAt, secondsLeft, toDate, toIso, transferOrderAt, type Anchor, type Instant,
} from './index.ts';

const at = (text: string) => instant(text);
const zones = fc.constantFrom('UTC', 'Europe/Rome', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Apia', 'Asia/Kathmandu');
const starts = fc.integer({ min: 946_684_800, max: 2_524_608_000 }).map((seconds) => instant(seconds));
const rome: Anchor = { local: '2026-01-31T10:00:00', timeZone: 'Europe/Rome' };

describe('an instant', () => {
  test('is whole seconds, with an offset in its text', () => {
    expect(toIso(at('2026-03-17T15:23:45.999+01:00'))).toBe('2026-03-17T14:23:45Z');
    expect(toDate(at('2026-03-17T14:23:45Z'))).toEqual(new Date('2026-03-17T14:23:45Z'));
    expect(() => instant('2026-03-17T14:23:45')).toThrow(RangeError);
    expect(() => instant('soonZ')).toThrow(RangeError);
    expect(() => instant(1.5)).toThrow(RangeError);
  });
});

describe('a period', () => {
  const march = period(at('2026-03-01T00:00:00Z'), at('2026-04-01T00:00:00Z'));

  test('is half-open', () => {
    expect([contains(march, march.start), contains(march, march.end), isOver(march, march.end)]).toEqual([true, false, true]);
    expect(secondsLeft(march, later(march.end, -1))).toBe(1);
    expect(secondsLeft(march, later(march.start, -10))).toBe(31 * 86_400);
    expect(secondsLeft(march, later(march.end, 10))).toBe(0);
  });

  test('is never empty', () => {
    expect(() => period(march.start, march.start)).toThrow(RangeError);
  });

  test('and the next tile without gap or overlap, whatever the anchor and the zone', () => {
    fc.assert(fc.property(starts, zones, fc.constantFrom(1, 12), fc.integer({ min: 2, max: 24 }), (start, timeZone, months, count) => {
      const { anchor, period: first } = firstPeriod(start, months, timeZone);
      let end: Instant = first.end;
      for (let index = 2; index <= count; index += 1) {
        const next = nextEnd(anchor, end, months);
        expect(next).toBe(boundary(anchor, index * months));
        expect(next).toBeGreaterThan(end);
        end = next;
      }
    }), { numRuns: 60 });
  });
});

describe('a boundary', () => {
  test('is known again by its index', () => {
    fc.assert(fc.property(starts, zones, fc.integer({ min: -40, max: 40 }), (start, timeZone, months) => {
      const anchor = anchorAt(start, timeZone);
      expect(monthIndex(anchor, boundary(anchor, months))).toBe(months);
    }), { numRuns: 200 });
  });

  test('of an hour that summer time skips is the hour after, and back to its own the month after', () => {
    const anchor: Anchor = { local: '2026-02-28T02:30:00', timeZone: 'Europe/Rome' };
    const skipped: Anchor = { local: '2026-02-01T02:30:00', timeZone: 'America/New_York' };
    expect(toIso(boundary(anchor, 1))).toBe('2026-03-28T01:30:00Z');
    expect(toIso(boundary({ ...anchor, local: '2026-01-29T02:30:00' }, 2))).toBe('2026-03-29T01:30:00Z');
    expect(toIso(boundary(skipped, 2))).toBe('2026-04-01T06:30:00Z');
  });

  test('of an hour that comes twice is the first', () => {
    expect(toIso(boundary({ local: '2026-09-25T02:30:00', timeZone: 'Europe/Rome' }, 1))).toBe('2026-10-25T00:30:00Z');
  });

  test('a first period bought in the second of the two hours starts there and still ends on the wall clock', () => {
    const { period: first } = firstPeriod(at('2026-10-25T01:30:00Z'), 1, 'Europe/Rome');
    expect([toIso(first.start), toIso(first.end)]).toEqual(['2026-10-25T01:30:00Z', '2026-11-25T01:30:00Z']);
  });
});

describe('months left for a top-up', () => {
  const end = boundary(rome, 3);

  test.each([['2026-04-30T10:00:00+02:00', 0], ['2026-04-30T09:59:59+02:00', 1], ['2026-03-31T10:00:00+02:00', 1], ['2026-03-31T09:59:59+02:00', 2],
    ['2026-02-28T10:00:00+01:00', 2], ['2026-02-28T09:59:59+01:00', 3], ['2026-01-31T10:00:00+01:00', 3], ['2026-05-01T00:00:00Z', 0]])('at %s are %i', (now, months) => {
    expect(monthsLeft(rome, end, at(now))).toBe(months);
  });

  test('are the fewest whose boundary is not after now', () => {
    fc.assert(fc.property(starts, zones, fc.integer({ min: 1, max: 36 }), fc.double({ min: 0, max: 1, noNaN: true }), (start, timeZone, months, share) => {
      const { anchor, period: { end: last } } = firstPeriod(start, months, timeZone);
      const now = later(start, Math.floor((last - start) * share));
      const left = monthsLeft(anchor, last, now);
      if (now < last) expect(boundary(anchor, months - left)).toBeLessThanOrEqual(now);
      if (left > 0) expect(boundary(anchor, months - left + 1)).toBeGreaterThan(now);
      expect(left).toBeLessThanOrEqual(months);
    }), { numRuns: 150 });
  });
});

describe('a renewal', () => {
  const end = at('2026-05-10T09:00:00Z');
  const anchor = anchorAt(at('2026-04-10T09:00:00Z'), 'UTC');
  const renewed = (now: string, months = 1) => {
    const renewal = renewalPeriod(anchor, end, months, at(now));
    return typeof renewal === 'string' ? renewal : `${renewal.timing} ${toIso(renewal.period.start)} ${toIso(renewal.period.end)} ${renewal.anchor.local}`;
  };

  test.each([
    ['2026-05-01T00:00:00Z', 'EARLY 2026-05-10T09:00:00Z 2026-06-10T09:00:00Z 2026-04-10T09:00:00'],
    ['2026-05-10T09:00:00Z', 'GRACE 2026-05-10T09:00:00Z 2026-06-10T09:00:00Z 2026-04-10T09:00:00'],
    ['2026-05-17T08:59:59Z', 'GRACE 2026-05-10T09:00:00Z 2026-06-10T09:00:00Z 2026-04-10T09:00:00'],
    ['2026-05-17T09:00:00Z', 'LATE 2026-05-17T09:00:00Z 2026-06-17T09:00:00Z 2026-05-17T09:00:00'],
    ['2026-08-08T08:59:59Z', 'LATE 2026-08-08T08:59:59Z 2026-09-08T08:59:59Z 2026-08-08T08:59:59'],
    ['2026-08-08T09:00:00Z', 'BOUGHT_ANEW'],
  ])('paid %s is %s', (now, expected) => {
    expect(renewed(now)).toBe(expected);
  });

  test('is stacked up to 36 months from now, that day included', () => {
    const stacked = (last: string) => renewalPeriod(anchor, at(last), 12, at('2026-05-10T09:00:00Z'));
    expect(stacked('2028-05-10T09:00:00Z')).toMatchObject({ timing: 'EARLY' });
    expect(renewalPeriod(anchor, at('2028-05-10T09:00:00Z'), 12, at('2026-05-10T08:59:59Z'))).toBe('BEYOND_36_MONTHS');
    expect(stacked('2029-04-10T09:00:00Z')).toBe('BEYOND_36_MONTHS');
  });

  test('of N periods ends where one renewal of N months does', () => {
    fc.assert(fc.property(starts, zones, fc.integer({ min: 1, max: 12 }), (start, timeZone, count) => {
      const first = firstPeriod(start, 1, timeZone);
      let last = first.period.end;
      for (let index = 0; index < count; index += 1) {
        const renewal = renewalPeriod(first.anchor, last, 1, start);
        if (typeof renewal === 'string') throw new Error(renewal);
        expect(renewal.period.start).toBe(last);
        last = renewal.period.end;
      }
      expect(renewalPeriod(first.anchor, first.period.end, count, start)).toMatchObject({ period: { end: last } });
    }), { numRuns: 60 });
  });

  test('licences work to the end of the grace', () => {
    expect(graceEnd(end)).toBe(daysLater(end, 7));
    expect(renewalTiming(end, graceEnd(end))).toBe('LATE');
  });
});

describe('around an expiry', () => {
  const end = at('2026-03-31T22:30:00Z');

  test('reminders leave at nine in the customer\'s zone', () => {
    expect(reminders(end, 'ANNUAL', 'Europe/Rome').map(({ at: when }) => toIso(when))).toEqual([
      '2026-03-02T08:00:00Z', '2026-03-25T08:00:00Z', '2026-03-31T07:00:00Z', '2026-04-01T07:00:00Z',
    ]);
    expect(reminders(end, 'MONTHLY', 'Europe/Rome').map(({ daysBefore }) => daysBefore)).toEqual([7, 1, 0]);
  });

  test.each([[null, '2026-03-25T07:59:59Z', 30], [null, '2026-03-31T08:00:00Z', 1], [7, '2026-03-31T08:00:00Z', 1], [1, '2026-03-31T08:00:00Z', null], [null, '2026-03-01T00:00:00Z', null]])(
    'after %s sent, at %s the one due is %s', (sent, now, due) => {
      expect(dueReminder(end, 'ANNUAL', 'Europe/Rome', sent, at(now))?.daysBefore ?? null).toBe(due);
    });

  test('a refused payment is tried after 1, 3 and 5 days, a transfer is asked for before', () => {
    expect(retriesAt(end).map((when) => (when - end) / 86_400)).toEqual([1, 3, 5]);
    expect((end - transferOrderAt(end, 'MONTHLY')) / 86_400).toBe(7);
    expect((end - transferOrderAt(end, 'ANNUAL')) / 86_400).toBe(30);
  });

  test('a charge has one key, whoever asks', () => {
    expect(chargeKey('s1', end, 'RENEWAL')).toBe('s1/2026-03-31T22:30:00Z/RENEWAL');
  });
});
