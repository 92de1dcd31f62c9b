import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PriceLine } from '../catalog/index.ts';
import { money, sum } from '../money/index.ts';
import type { VatTreatment } from '../vat/index.ts';
import { discountLines, quote, type CreditSource } from './index.ts';

const eur = (minor: number) => money(minor, 'EUR');
const domestic: VatTreatment = { rate: 22, natura: null, reason: 'DOMESTIC', isSplitPayment: false };
const reverse: VatTreatment = { rate: 0, natura: 'N2.1', reason: 'REVERSE_CHARGE', isSplitPayment: false };
const split: VatTreatment = { ...domestic, reason: 'SPLIT_PAYMENT', isSplitPayment: true };

const line = (minor: number): PriceLine => ({ kind: 'EDITION', key: 'BUSINESS', unit: eur(minor), quantity: 1, part: 1, whole: 1 });
const credit = (minor: number, own: Partial<CreditSource> = {}): CreditSource => ({ amount: eur(minor), payerId: 'customer', treatment: domestic, ...own });
const base = { currency: 'EUR', payerId: 'customer', treatment: domestic, lines: [line(5990)] };

describe('a quote', () => {
  test('nets the credit before VAT', () => {
    expect(quote({ ...base, credits: [credit(2293)] })).toMatchObject({
      charge: eur(5990), creditApplied: eur(2293), creditLeft: eur(0), net: eur(3697), vat: eur(813), total: eur(4510), due: eur(4510), creditNotes: [],
    });
  });

  test('turns credit above the charge into a credit note with its VAT, and nothing is due', () => {
    const receipt = quote({ ...base, lines: [line(15000)], credits: [credit(109808)] });
    expect(receipt).toMatchObject({ net: eur(0), vat: eur(0), total: eur(0), due: eur(0), creditLeft: eur(94808), balanceUsed: eur(0), balanceAfter: eur(115666) });
    expect(receipt.creditNotes).toMatchObject([{ payerId: 'customer', net: eur(94808), vat: eur(20858), total: eur(115666) }]);
  });

  test('takes discounts before VAT and the balance after it', () => {
    expect(quote({ ...base, lines: [line(7000)], treatment: { ...domestic, rate: 10 }, fixedDiscount: eur(1000), balance: eur(3000) }))
      .toMatchObject({ net: eur(6000), vat: eur(600), total: eur(6600), balanceUsed: eur(3000), due: eur(3600), balanceAfter: eur(0) });
  });

  test('uses no more of the balance than is owed, and none of a negative one', () => {
    expect(quote({ ...base, balance: eur(10_000) })).toMatchObject({ total: eur(7308), balanceUsed: eur(7308), due: eur(0), balanceAfter: eur(2692) });
    expect(quote({ ...base, balance: eur(-100) })).toMatchObject({ balanceUsed: eur(0), due: eur(7308), balanceAfter: eur(-100) });
  });

  test('gives a credit of another payer back to that payer', () => {
    const receipt = quote({ ...base, credits: [credit(2000, { payerId: 'partner' }), credit(1000)] });
    expect(receipt).toMatchObject({ net: eur(4990), creditApplied: eur(1000), creditLeft: eur(2000), balanceUsed: eur(0) });
    expect(receipt.creditNotes).toMatchObject([{ payerId: 'partner', net: eur(2000), total: eur(2440) }]);
  });

  test('credits what was taxed otherwise by a note of its own, which then pays', () => {
    const receipt = quote({ ...base, treatment: reverse, credits: [credit(1000)] });
    expect(receipt).toMatchObject({ net: eur(5990), vat: eur(0), balanceUsed: eur(1220), due: eur(4770), balanceAfter: eur(0) });
  });

  test('asks a public body for the net alone, and gives back what it paid', () => {
    expect(quote({ ...base, treatment: split })).toMatchObject({ total: eur(7308), payable: eur(5990), due: eur(5990) });
    expect(quote({ ...base, treatment: split, credits: [credit(7000, { treatment: split })] })).toMatchObject({ balanceAfter: eur(1010) });
  });

  test('applies credits oldest first and keeps what they carry', () => {
    const receipt = quote({ ...base, credits: [{ ...credit(5000), period: 'March' }, { ...credit(2000), period: 'April' }] });
    expect(receipt.creditLines.map(({ period, applied, left }) => [period, applied.minor, left.minor])).toEqual([['March', 5000, 0], ['April', 990, 1010]]);
  });

  test('loses no cent, whatever comes together', () => {
    const amounts = fc.array(fc.nat(100_000), { minLength: 1, maxLength: 5 });
    fc.assert(fc.property(amounts, amounts, fc.nat(50_000), fc.nat(50_000), fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 3 }), (prices, credits, fixed, balance, percentsOff) => {
      const receipt = quote({ ...base, lines: prices.map(line), percentsOff, fixedDiscount: eur(fixed), credits: credits.map((minor) => credit(minor)), balance: eur(balance) });
      expect(receipt.net.minor + receipt.creditApplied.minor).toBe(receipt.charge.minor);
      expect(receipt.creditApplied.minor + receipt.creditLeft.minor).toBe(credits.reduce((a, b) => a + b, 0));
      expect(receipt.due.minor + receipt.balanceUsed.minor).toBe(receipt.total.minor);
      expect(receipt.balanceAfter.minor).toBe(balance + sum(receipt.creditNotes.map(({ total }) => total), 'EUR').minor - receipt.balanceUsed.minor);
      expect(Math.min(receipt.net.minor, receipt.due.minor, receipt.balanceUsed.minor, receipt.balanceAfter.minor)).toBeGreaterThanOrEqual(0);
    }));
  });

  test('can be stored: it is plain data', () => {
    const receipt = quote({ ...base, credits: [credit(2293)] });
    expect(JSON.parse(JSON.stringify(receipt))).toEqual(receipt);
  });
});

describe('stamp duty of a seller that charges it', () => {
  const charged = { ...base, treatment: reverse, stampDutyOn: '2026-11-28' };
  test.each<[string, object, number]>([
    ['at the limit there is none', { lines: [line(7747)] }, 0], ['a cent above it there is', { lines: [line(7748)] }, 200], ['with VAT there is none', { lines: [line(100_000)], treatment: domestic }, 0],
    ['what a credit leaves counts', { lines: [line(10_000)], credits: [credit(2253, { treatment: reverse })] }, 0], ['it is no part of what it is owed on', { lines: [line(7700)] }, 0],
    ['borne by the seller it is nobody else\'s', { lines: [line(100_000)], stampDutyOn: undefined }, 0],
  ])('%s', (_what, more, duty) => {
    const { stampDutyOn, ...input } = { ...charged, ...more };
    expect(quote({ ...input, ...(stampDutyOn !== undefined && { stampDutyOn }) }).stampDuty).toEqual(eur(duty));
  });

  test('comes after discounts and VAT, and is paid as the rest is', () => {
    expect(quote({ ...charged, lines: [line(20_000)], percentsOff: [50], balance: eur(10_100) }))
      .toMatchObject({ charge: eur(10_000), net: eur(10_000), vat: eur(0), stampDuty: eur(200), total: eur(10_200), payable: eur(10_200), balanceUsed: eur(10_100), due: eur(100), balanceAfter: eur(0) });
  });

  test('is owed in euro alone', () => {
    expect(quote({ ...charged, currency: 'USD', lines: [{ ...line(0), unit: money(100_000, 'USD') }] }).stampDuty).toEqual(money(0, 'USD'));
  });
});

describe('discounted lines', () => {
  test('round once, after units, months and percentages', () => {
    const [own] = discountLines([{ kind: 'TOP_UP', key: 'users', unit: eur(10_000), quantity: 5, part: 2, whole: 12 }], [20, 25], eur(0));
    expect(own).toMatchObject({ list: eur(8333), net: eur(5000), discount: eur(3333) });
  });

  test('take a fixed discount no further than to nothing', () => {
    expect(discountLines([line(100), line(50)], [], eur(500)).map(({ net }) => net.minor)).toEqual([0, 0]);
  });
});
