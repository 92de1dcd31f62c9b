import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { money } from '../money/index.ts';
import { euStates, isRefusedVat, vatStatuses, vatTotals, vatTreatment, type VatCase, type VatTreatment } from './index.ts';

const eur = (minor: number) => money(minor, 'EUR');
const toldOf = (vatCase: Partial<VatCase>) => {
  const treatment = vatTreatment({ sellerCountry: 'IT', payerCountry: 'IT', vatStatus: 'NONE', ...vatCase });
  return isRefusedVat(treatment) ? treatment : `${treatment.rate} ${treatment.natura} ${treatment.reason}${treatment.isSplitPayment ? ' split' : ''}`;
};

describe('the treatment of a payer', () => {
  test.each<[Partial<VatCase>, string]>([
    [{}, '22 null DOMESTIC'],
    [{ isConsumer: true }, '22 null DOMESTIC'],
    [{ hasSplitPayment: true }, '22 null SPLIT_PAYMENT split'],
    [{ hasLetterOfIntent: true }, '0 N3.5 LETTER_OF_INTENT'],
    [{ domesticRate: '4' }, '4 null DOMESTIC'],
    [{ payerCountry: 'DE', vatStatus: 'VERIFIED' }, '0 N2.1 REVERSE_CHARGE'],
    [{ payerCountry: 'DE', vatStatus: 'UNVERIFIED' }, '22 null NUMBER_UNVERIFIED'],
    [{ payerCountry: 'DE', vatStatus: 'INVALID' }, '22 null NUMBER_INVALID'],
    [{ payerCountry: 'DE', vatStatus: 'UNAVAILABLE' }, '22 null CHECK_UNAVAILABLE'],
    [{ payerCountry: 'DE' }, '22 null NUMBER_MISSING'],
    [{ payerCountry: 'DE', isConsumer: true }, 'CONSUMER_ABROAD'],
    [{ payerCountry: 'DE', vatStatus: 'VERIFIED', hasSplitPayment: true, hasLetterOfIntent: true }, '0 N2.1 REVERSE_CHARGE'],
    [{ payerCountry: 'US' }, '0 N2.1 OUTSIDE_EU'],
    [{ payerCountry: 'GB', vatStatus: 'VERIFIED' }, '0 N2.1 OUTSIDE_EU'],
    [{ payerCountry: 'CH', isConsumer: true }, 'CONSUMER_ABROAD'],
    [{ sellerCountry: 'DE', payerCountry: 'IT', vatStatus: 'VERIFIED' }, '0 null REVERSE_CHARGE'],
    [{ sellerCountry: 'FI', payerCountry: 'FI' }, '25.5 null DOMESTIC'],
  ])('%j is %s', (vatCase, told) => {
    expect(toldOf(vatCase)).toBe(told);
  });

  test('in the Union is never untaxed unless the number is verified', () => {
    fc.assert(fc.property(fc.constantFrom(...euStates), fc.constantFrom(...vatStatuses), (payerCountry, vatStatus) => {
      const treatment = vatTreatment({ sellerCountry: 'IT', payerCountry, vatStatus });
      expect(isRefusedVat(treatment) || treatment.rate !== 0 || vatStatus === 'VERIFIED').toBe(true);
    }));
  });

  test('a seller whose rate nobody knows must name it', () => {
    expect(() => toldOf({ sellerCountry: 'US', payerCountry: 'US' })).toThrow(RangeError);
    expect(toldOf({ sellerCountry: 'CH', payerCountry: 'CH', domesticRate: 8.1 })).toBe('8.1 null DOMESTIC');
  });
});

describe('VAT', () => {
  const at = (rate: number): VatTreatment => ({ rate, natura: null, reason: 'DOMESTIC', isSplitPayment: false });

  test('is once per rate', () => {
    const { summaries, net, vat, total } = vatTotals([{ net: eur(1990), treatment: at(22) }, { net: eur(500), treatment: at(4) }, { net: eur(4990), treatment: at(22) }], 'EUR');
    expect(summaries.map(({ base, vat: own }) => [base.minor, own.minor])).toEqual([[6980, 1536], [500, 20]]);
    expect([net, vat, total]).toEqual([eur(7480), eur(1556), eur(9036)]);
  });

  test('of a credit note mirrors its invoice', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.integer({ min: -100_000, max: 1_000_000 }), fc.constantFrom(4, 10, 22)), { maxLength: 8 }), (lines) => {
      const totals = (sign: 1 | -1) => vatTotals(lines.map(([minor, rate]) => ({ net: eur(sign * minor), treatment: at(rate) })), 'EUR');
      expect(totals(1).total.minor + totals(-1).total.minor).toBe(0);
      expect(totals(1).total.minor).toBe(totals(1).net.minor + totals(1).vat.minor);
    }));
  });
});
