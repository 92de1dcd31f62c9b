import fc from 'fast-check';
import { expect, test } from 'vitest';
import { money } from '../money/index.ts';
import { instant, later, period } from '../period/index.ts';
import { capCredit, totalCredit, unusedCredit } from './index.ts';

const eur = (minor: number) => money(minor, 'EUR');
const start = instant('2026-03-10T09:00:00Z');
const month = period(start, instant('2026-04-10T09:00:00Z'));

test('a credit knows its charge, and there is none for what is over', () => {
  const topUp = { id: 'top-up', span: period(later(start, 86_400), month.end), net: eur(300) };
  const credits = unusedCredit([{ id: 'last month', span: period(later(start, -86_400), start), net: eur(2990) }, { id: 'month', span: month, net: eur(2990) }, topUp], later(start, 86_400));
  expect(credits.map(({ charge, amount }) => [charge.id, amount.minor])).toEqual([['month', 2894], ['top-up', 300]]);
  expect(totalCredit(credits, 'EUR')).toEqual(eur(3194));
  expect(unusedCredit([{ span: month, net: eur(2990) }], month.end)).toEqual([]);
});

test('a credit is never more than was charged, never negative, and shrinks as time goes', () => {
  fc.assert(fc.property(fc.nat(10_000_000), fc.integer({ min: 1, max: 63_244_800 }), fc.integer({ min: -10, max: 63_244_800 }), fc.nat(86_400), (net, length, offset, more) => {
    const charge = { span: period(start, later(start, length)), net: eur(net) };
    const [before, after] = [offset, offset + more].map((seconds) => totalCredit(unusedCredit([charge], later(start, seconds)), 'EUR').minor);
    expect(before).toBeLessThanOrEqual(net);
    expect(after).toBeLessThanOrEqual(before ?? 0);
    expect(after).toBeGreaterThanOrEqual(0);
  }));
});

test('what a charge cannot take is left, to the cent', () => {
  fc.assert(fc.property(fc.nat(1_000_000), fc.nat(1_000_000), (credit, charge) => {
    const { applied, due, left } = capCredit(eur(credit), eur(charge));
    expect(applied.minor + left.minor).toBe(credit);
    expect(applied.minor + due.minor).toBe(charge);
    expect(Math.min(due.minor, left.minor)).toBe(0);
  }));
});
