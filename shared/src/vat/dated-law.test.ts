import { describe, expect, test } from 'vitest';
import { euStandardRate, euStates, exceptionsOn, isReferred, legalReferenceOn, legalReferences, nature, splitPaymentAuthorisations, splitPaymentOn, stampDuties, stampDuty, standardRateOn, vatRates, vatTreatment, type Natura, type VatException } from './index.ts';

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);

describe('the standard rate of a state', () => {
  test('is known for the 27, by days that there are, with a source, in order', () => {
    expect(euStates).toHaveLength(27);
    expect(vatRates.every(({ from, source, percent }) => isDay(from) && source.length > 5 && percent >= 15)).toBe(true);
    expect(vatRates.map(({ country, from }) => `${country} ${from}`)).toEqual(vatRates.map(({ country, from }) => `${country} ${from}`).toSorted());
    expect(euStates.every((country) => standardRateOn(country, '2020-01-01').percent > 0)).toBe(true);
  });

  test.each([
    ['DE', '2020-06-30', 19], ['DE', '2020-07-01', 16], ['DE', '2020-12-31', 16], ['DE', '2021-01-01', 19], ['EE', '2023-12-31', 20], ['EE', '2024-01-01', 22], ['EE', '2025-06-30', 22], ['EE', '2025-07-01', 24], ['FI', '2024-08-31', 24], ['FI', '2024-09-01', 25.5],
    ['SK', '2024-12-31', 20], ['SK', '2025-01-01', 23], ['RO', '2025-07-31', 19], ['RO', '2025-08-01', 21], ['LU', '2023-06-01', 16], ['LU', '2024-01-01', 17], ['IE', '2020-09-01', 21], ['IE', '2021-03-01', 23], ['IT', '2026-12-31', 22], ['IT', '2027-01-01', 22],
  ] as const)('%s on %s: %s %%', (country, day, percent) => {
    expect(standardRateOn(country, day).percent).toBe(percent);
  });

  test('without a day is the latest, and on no day that nobody knows', () => {
    expect(euStandardRate).toEqual({
      AT: 20, BE: 21, BG: 20, CY: 19, CZ: 21, DE: 19, DK: 25, EE: 24, ES: 21, FI: 25.5, FR: 20, GR: 24, HR: 25, HU: 27, IE: 23, IT: 22, LT: 21, LU: 17, LV: 21, MT: 18, NL: 21, PL: 23, PT: 23, RO: 21, SE: 25, SI: 22, SK: 23,
    });
    expect(() => standardRateOn('IT', '2013-09-30')).toThrow(RangeError);
  });

  test('of a treatment is that of its day', () => {
    const rateOn = (day?: string) => vatTreatment({ sellerCountry: 'EE', payerCountry: 'EE', vatStatus: 'NONE', ...(day !== undefined && { day }) });
    expect([rateOn('2025-06-30'), rateOn('2025-07-01'), rateOn()]).toMatchObject([{ rate: 22 }, { rate: 24 }, { rate: 24 }]);
  });
});

describe('stamp duty', () => {
  test.each<[string, { natura: Natura | null; minor: number }[], number | null]>([
    ['at the limit there is none', [{ natura: 'N2.1', minor: 7747 }], null], ['a cent above it there is', [{ natura: 'N2.1', minor: 7748 }], 200], ['what is taxed does not count', [{ natura: null, minor: 100_000 }, { natura: 'N2.1', minor: 7747 }], null],
    ['natures add up', [{ natura: 'N1', minor: 4000 }, { natura: 'N4', minor: 4000 }], 200], ['a credit note owes it too', [{ natura: 'N2.1', minor: -7748 }], 200], ['exports are free of it', [{ natura: 'N3.1', minor: 100_000 }], null],
    ['habitual exporters are not', [{ natura: 'N3.5', minor: 100_000 }], 200], ['what another taxes is free of it', [{ natura: 'N6.9', minor: 100_000 }], null],
  ])('%s', (_what, bases, minor) => {
    expect(stampDuty(bases, '2026-11-28')?.minor ?? null).toBe(minor);
    expect(stampDuty(bases, '2027-01-01')?.minor ?? null).toBe(minor);
  });

  test('is data with a source; before it, nobody knows', () => {
    expect(stampDuties.every(({ from, source, natures }) => isDay(from) && source !== '' && natures.every((one) => nature.includes(one)))).toBe(true);
    expect(stampDuty([{ natura: 'N2.1', minor: 10_000 }], '2027-01-01')?.source).toContain('123/2025');
    expect(() => stampDuty([], '2013-06-25')).toThrow(RangeError);
  });
});

describe('split payment', () => {
  test('rests on one decision after the other, without a gap', () => {
    splitPaymentAuthorisations.forEach(({ from, until }, index) => {
      expect(isDay(from) && isDay(until) && from < until).toBe(true);
      expect(splitPaymentAuthorisations[index + 1]?.from ?? until).toBe(until);
    });
  });

  test.each([['2014-12-31', null], ['2015-01-01', 'Decision (EU) 2015/1401'], ['2023-07-01', 'Decision (EU) 2023/1552'], ['2026-06-30', 'Decision (EU) 2023/1552'], ['2026-07-01', 'Decision (EU) 2026/1728'], ['2029-06-30', 'Decision (EU) 2026/1728'], ['2029-07-01', null]])('on %s: %s', (day, source) => {
    expect(splitPaymentOn(day)?.source ?? null).toBe(source);
  });
});

describe('what the law wants said', () => {
  test('fits FatturaPA, in three languages, with its source', () => {
    for (const { it, en, de, source, from } of legalReferences) {
      expect(it).toMatch(/^[\u0020-\u00FF]{1,100}$/);
      expect([en, de, source].every((text) => text !== '') && isDay(from)).toBe(true);
    }
  });

  test('is said of what carries no VAT or splits it, by the law of the day', () => {
    expect((['DOMESTIC', 'SPLIT_PAYMENT', 'LETTER_OF_INTENT', 'REVERSE_CHARGE', 'OUTSIDE_EU', 'NUMBER_INVALID'] as const).map(isReferred)).toEqual([false, true, true, true, true, false]);
    expect(legalReferenceOn('REVERSE_CHARGE', '2026-12-31').it).toBe('Operazione non soggetta - art. 7-ter DPR 633/1972 - inversione contabile');
    expect(legalReferenceOn('REVERSE_CHARGE', '2027-01-01').it).toBe('Operazione non soggetta - art. 17 D.Lgs. 10/2026 - inversione contabile');
    expect(() => legalReferenceOn('SPLIT_PAYMENT', '2014-12-31')).toThrow(RangeError);
  });

  test('says from 2027 on nothing of the law that is gone', () => {
    for (const { reason } of legalReferences) expect(Object.values(legalReferenceOn(reason, '2027-01-01')).join()).not.toContain('633');
  });
});

test('what a vendor recorded holds from its first day until the day on which it no longer does, split payment only while Italy may have it', () => {
  const body = { kind: 'PUBLIC_BODY', from: '2014-01-01', until: null } as const;
  const declared = { kind: 'LETTER_OF_INTENT', from: '2026-01-01', until: '2027-01-01' } as const;
  const on = (exceptions: readonly VatException[], day: string) => exceptionsOn(exceptions, day);
  expect(on([declared], '2025-12-31')).toEqual({ hasLetterOfIntent: false, hasSplitPayment: false });
  expect(on([declared], '2026-01-01')).toEqual({ hasLetterOfIntent: true, hasSplitPayment: false });
  expect(on([declared], '2027-01-01')).toEqual({ hasLetterOfIntent: false, hasSplitPayment: false });
  expect(['2014-12-31', '2015-01-01', '2029-06-30', '2029-07-01'].map((day) => on([body], day).hasSplitPayment)).toEqual([false, true, true, false]);
});
