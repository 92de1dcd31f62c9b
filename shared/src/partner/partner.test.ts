import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { money, sum } from '../money/index.ts';
import { clawback, invoicedParty, marginChain, partnerPrice, partnerShare, partnerTerms } from './index.ts';

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

test('however a price is credited in parts, the cashback left is that of what was kept', () => {
  fc.assert(fc.property(prices, rates, fc.array(fc.nat(100), { minLength: 1, maxLength: 6 }), (paid, rate, shares) => {
    const credits = shares.map((share) => eur(Math.floor((paid * share) / 100 / shares.length)));
    const back = credits.map((credit, index) => clawback(eur(paid), rate, credits.slice(0, index), credit));
    const kept = paid - sum(credits, 'EUR').minor;
    expect(partnerShare(eur(paid), rate).minor - sum(back, 'EUR').minor).toBe(partnerShare(eur(kept), rate).minor);
  }));
});
