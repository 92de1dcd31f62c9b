import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { money, sum } from '../money/index.ts';
import type { PriceLine } from '../catalog/index.ts';
import { quote } from '../quote/index.ts';
import { cashbackShares, clawback, invoicedParty, marginChain, partnerPrice, partnerShare, partnerTerms, shareOfKept, tierOn } from './index.ts';

const eur = (minor: number) => money(minor, 'EUR');
const prices = fc.nat(10_000_000);
const rates = fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10);

test.each([
  ['PARTNER', 'PARTNER', 'PARTNER', 8000, 0], ['PARTNER', 'CUSTOMER', 'CUSTOMER', 10000, 2000],
  ['CUSTOMER', 'PARTNER', 'CUSTOMER', 10000, 2000], ['CUSTOMER', 'CUSTOMER', 'CUSTOMER', 10000, 2000],
] as const)('payer %s, ordered by the %s: the %s is invoiced %i, cashback %i', (payer, orderedBy, invoiceTo, net, cashback) => {
  expect(partnerTerms(eur(10000), 20, payer, orderedBy)).toEqual({ invoiceTo, net: eur(net), cashback: eur(cashback) });
  expect(invoicedParty(payer, orderedBy)).toBe(invoiceTo);
});

test('discount and cashback are the same cent', () => {
  fc.assert(fc.property(prices, rates, (price, rate) => {
    expect(partnerPrice(eur(price), rate).minor + partnerShare(eur(price), rate).minor).toBe(price);
  }));
});

describe('a chain', () => {
  test('without partners leaves the vendor everything', () => {
    expect(marginChain(eur(100), [])).toEqual({ vendor: eur(100), shares: [] });
  });

  test('always adds up to the price, and nobody pays to sell', () => {
    fc.assert(fc.property(prices, fc.array(rates, { maxLength: 6 }), (price, unsorted) => {
      const { vendor, shares } = marginChain(eur(price), unsorted.toSorted((a, b) => b - a).map((percent, party) => ({ party, percent })));
      expect(sum([vendor, ...shares.map(({ share }) => share)], 'EUR')).toEqual(eur(price));
      expect([vendor, ...shares.map(({ share }) => share)].every(({ minor }) => minor >= 0)).toBe(true);
    }));
  });
});

const lines = fc.array(fc.record({ unit: fc.nat(200_000), quantity: fc.integer({ min: 1, max: 40 }), part: fc.integer({ min: 1, max: 12 }), volume: fc.option(fc.integer({ min: 1, max: 99 })) }), { minLength: 1, maxLength: 5 })
  .map((drawn) => drawn.map(({ unit, quantity, part, volume }): PriceLine => ({ kind: 'COMPONENT', key: 'USERS', unit: eur(unit), quantity, part, whole: part === 1 ? 1 : 12, ...(volume !== null && { percentsOff: [volume] }) })));
const chains = fc.array(rates, { maxLength: 6 }).map((drawn) => drawn.toSorted((a, b) => b - a).map((percent, party) => ({ party, percent })));
const priceAt = (priced: readonly PriceLine[], percent: number) => quote({ currency: 'EUR', payerId: 'x', treatment: { rate: 22, natura: null, reason: 'DOMESTIC', isSplitPayment: false }, lines: priced, percentsOff: [percent] }).charge.minor;

describe('cashback of a line', () => {
  test('is what the nearest partner would have paid less, and above it the differences, to the cent of a quote', () => {
    fc.assert(fc.property(lines, chains, (priced, chain) => {
      const { paid, shares } = cashbackShares(priced, 0, chain, 'EUR');
      expect(paid.minor).toBe(priceAt(priced, 0));
      expect(shares.map(({ party, cumulative, own }) => [chain[party]?.percent, cumulative.minor, own.minor > 0])).toEqual(shares.map(({ percent }) => [percent, paid.minor - priceAt(priced, Number(percent)), true]));
      expect(sum(shares.map(({ own }) => own), 'EUR').minor).toBe(paid.minor - priceAt(priced, chain[0]?.percent ?? 0));
    }));
  });

  test('whoever pays its own price has its share in it, and those above earn the same as if the customer had paid', () => {
    fc.assert(fc.property(lines, chains, (priced, chain) => {
      const nearest = chain.at(-1);
      if (!nearest) return;
      const byCustomer = cashbackShares(priced, 0, chain, 'EUR').shares.filter(({ percent }) => percent !== nearest.percent);
      const byPartner = cashbackShares(priced, nearest.percent, chain, 'EUR');
      expect(byPartner.paid.minor).toBe(priceAt(priced, nearest.percent));
      expect(byPartner.shares.map(({ party, own }) => [party, own])).toEqual(byCustomer.map(({ party, own }) => [party, own]));
    }));
  });

  test('on a price of one line is what the chain keeps of it', () => {
    fc.assert(fc.property(prices, chains, (price, chain) => {
      const { shares } = cashbackShares([{ kind: 'EDITION', key: 'TEAM', unit: eur(price), quantity: 1, part: 1, whole: 1 }], 0, chain, 'EUR');
      expect(shares.map(({ party, own }) => ({ party, share: own }))).toEqual(marginChain(eur(price), chain).shares.filter(({ share }) => share.minor > 0));
    }));
  });
});

test('however a price is credited in parts, the cashback left is that of what was kept', () => {
  fc.assert(fc.property(prices, rates, fc.array(fc.nat(100), { minLength: 1, maxLength: 6 }), (paid, rate, parts) => {
    const share = partnerShare(eur(paid), rate);
    const credits = parts.map((part) => eur(Math.floor((paid * part) / 100 / parts.length)));
    const back = credits.map((credit, index) => clawback(eur(paid), share, credits.slice(0, index), credit));
    const kept = paid - sum(credits, 'EUR').minor;
    expect(share.minor - sum(back, 'EUR').minor).toBe(shareOfKept(eur(paid), share, eur(kept)).minor);
    expect(back.every(({ minor }) => minor >= 0)).toBe(true);
    const rest = clawback(eur(paid), share, credits, eur(kept));
    expect(sum([...back, rest], 'EUR').minor).toBe(share.minor);
  }));
});

test('a share that is exact is of a part what the percentage is of it', () => {
  fc.assert(fc.property(fc.nat(100_000), rates, fc.nat(100), (thousands, rate, part) => {
    const paid = eur(thousands * 1000);
    const kept = eur(Math.floor((paid.minor * part) / 100));
    expect(shareOfKept(paid, partnerShare(paid, rate), kept)).toEqual(partnerShare(kept, rate));
  }));
});

test('a tier holds from its day until that of the next, and never beyond what those above have on the day', () => {
  const own = [{ from: '2026-07-01', basisPoints: 2000 }, { from: '2026-01-01', basisPoints: 1000 }];
  expect(['2025-12-31', '2026-01-01', '2026-06-30', '2026-07-01'].map((day) => tierOn([own], day))).toEqual([0, 1000, 1000, 2000]);
  const above = [{ from: '2026-01-01', basisPoints: 3000 }, { from: '2026-08-01', basisPoints: 500 }, { from: '2026-09-01', basisPoints: 1500 }];
  expect(['2026-07-31', '2026-08-01', '2026-09-01'].map((day) => tierOn([own, above], day))).toEqual([2000, 500, 1500]);
  expect(tierOn([], '2026-01-01')).toBe(0);
});
