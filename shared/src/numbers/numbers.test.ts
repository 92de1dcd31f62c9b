import * as oracle from 'codice-fiscale-js';
import { describe, expect, test } from 'vitest';
import {
  codiceFiscaleFault, countries, emailFault, isCountry, isTimeZone, normalizeCodiceFiscale, normalizePostalCode, normalizeWebsite,
  partitaIvaFault, postalCodeFault, sdiCodeFault, websiteFault,
} from './index.ts';
import { formatIban, ibanFault, normalizeIban } from './iban.ts';
import { formatPhone, normalizePhone, phoneFault } from './phone.ts';

test.each([
  ['05865040488', null], ['05865040489', 'CHECK_DIGIT'], ['0586504048', 'LENGTH'], ['O5865040488', 'FORMAT'], ['00000000000', 'CHECK_DIGIT'],
])('partita IVA %s: %s', (number, fault) => {
  expect(partitaIvaFault(number)).toBe(fault);
});

describe('codice fiscale', () => {
  const maria = { name: 'Maria', surname: 'Rossi', gender: 'F', day: 5, month: 4, year: 1980, birthplace: 'Firenze', birthplaceProvincia: 'FI' } as const;
  // its types promise a default export, its module has a named one
  const { CodiceFiscale } = oracle as unknown as { CodiceFiscale: typeof oracle.default };
  const code = new CodiceFiscale(maria);

  test('of a person, as an independent implementation makes it', () => {
    expect(codiceFiscaleFault(code.toString())).toBeNull();
    expect(codiceFiscaleFault(code.toString().toLowerCase().replace(/(.{6})/, '$1 '))).toBeNull();
  });

  test('with omocodia, in every form the same person may have', () => {
    const forms = code.omocodie();
    expect(forms.length).toBeGreaterThan(100);
    expect(forms.filter((form) => codiceFiscaleFault(form) !== null)).toEqual([]);
  });

  test('of a company: eleven digits with their check digit', () => {
    expect(codiceFiscaleFault('05865040488')).toBeNull();
    expect(codiceFiscaleFault('05865040489')).toBe('CHECK_DIGIT');
    expect(normalizeCodiceFiscale('it 05865040488')).toBe('05865040488');
  });

  test.each([
    ['RSSMRA80D45D612', 'LENGTH'], ['RSSMRA80D45D612A', 'CHECK_DIGIT'], ['RSSMRA80F45D612V', 'FORMAT'], ['RSSMRA80D35D612V', 'FORMAT'], ['', 'LENGTH'],
  ])('%s is refused: %s', (wrong, fault) => {
    expect(codiceFiscaleFault(wrong)).toBe(fault);
  });
});

test.each([
  ['IT60 X054 2811 1010 0000 0123 456', null], ['DE89370400440532013000', null], ['IT60X0542811101000000123457', 'CHECK_DIGIT'],
  ['IT60X054281110100000012345', 'LENGTH'], ['ZZ60X0542811101000000123456', 'COUNTRY'], ['', 'FORMAT'],
])('IBAN %s: %s', (iban, fault) => {
  expect(ibanFault(iban)).toBe(fault);
});

test('an IBAN is stored bare and printed in fours', () => {
  expect(normalizeIban('it60 x054-2811 1010 0000 0123 456')).toBe('IT60X0542811101000000123456');
  expect(formatIban('IT60X0542811101000000123456')).toBe('IT60 X054 2811 1010 0000 0123 456');
});

test.each([
  ['ABC1234', false, null], ['abc1234', false, null], ['0000000', false, null], ['ABC123', false, 'LENGTH'], ['ABC123', true, null], ['ABC1234', true, 'LENGTH'], ['ABC-123', false, 'FORMAT'],
] as const)('SDI code %s, public body %s: %s', (code, isPublicBody, fault) => {
  expect(sdiCodeFault(code, isPublicBody)).toBe(fault);
});

test.each([
  ['+39 055 1234567', undefined, null], ['0039 055 1234567', undefined, null], ['055 1234567', 'IT', null], ['055 1234567', undefined, 'COUNTRY'],
  ['+39 0', undefined, 'LENGTH'], ['call me', 'IT', 'FORMAT'], ['+39 055 1234567 ext', 'IT', 'FORMAT'],
])('phone %s in %s: %s', (phone, country, fault) => {
  expect(phoneFault(phone, country)).toBe(fault);
});

test('a phone is stored as E.164', () => {
  expect(normalizePhone('055 1234567', 'IT')).toBe('+390551234567');
  expect(normalizePhone('0039 055/1234567')).toBe('+390551234567');
  expect(formatPhone('+390551234567')).toBe('+39 055 123 4567');
});

test.each([
  ['50123', 'IT', null], ['5012', 'IT', 'FORMAT'], ['1010', 'AT', null], ['SW1A 1AA', 'GB', null], ['sw1a1aa', 'GB', null], ['1234 AB', 'NL', null],
  ['00-950', 'PL', null], ['00950', 'PL', null], ['1000-205', 'PT', null], ['8001', 'CH', null], ['94103-1234', 'US', null], ['9410', 'US', 'FORMAT'],
  ['D02 X285', 'IE', null], ['ABC 1', 'ZA', null], ['1234567890123', 'ZA', 'LENGTH'], ['', 'ZA', 'FORMAT'],
])('postal code %s of %s: %s', (code, country, fault) => {
  expect(postalCodeFault(code, country)).toBe(fault);
});

test('postal codes get the space or dash they are known by', () => {
  expect(normalizePostalCode(' sw1a1aa ', 'GB')).toBe('SW1A 1AA');
  expect(normalizePostalCode('1000205', 'PT')).toBe('1000-205');
});

test.each([
  ['anna@example.com', null], ['Anna.Rossi+fatture@studio-legale.it', null], ['anna', 'FORMAT'], ['anna@example', 'FORMAT'], ['a@b@c.it', 'FORMAT'],
  ['anna@@example.com', 'FORMAT'], ['.anna@example.com', 'FORMAT'], ['anna @example.com', 'FORMAT'], [`${'a'.repeat(65)}@example.com`, 'LENGTH'], ['', 'FORMAT'],
  ['v\u0130ctim@example.com', 'FORMAT'], ['vi\u212Aing@example.com', 'FORMAT'], ['anna@\u0130example.com', 'FORMAT'], ['anna@m\u00DCller.example', null],
])('e-mail %s: %s', (email, fault) => {
  expect(emailFault(email)).toBe(fault);
});

test.each([
  ['example.com', null], ['https://example.com/a?b=c', null], ['javascript:alert(1)', 'FORMAT'], ['ftp://example.com', 'FORMAT'], ['https://localhost', 'FORMAT'],
  ['https://user:secret@example.com', 'FORMAT'], ['not a site', 'FORMAT'], [`example.com/${'a'.repeat(200)}`, 'LENGTH'],
])('web site %s: %s', (site, fault) => {
  expect(websiteFault(site)).toBe(fault);
});

test('a web site gets its scheme', () => {
  expect(normalizeWebsite(' Example.com ')).toBe('https://example.com');
});

test('countries and time zones are known by name', () => {
  expect(countries).toHaveLength(249);
  expect(isCountry('XI')).toBe(false);
  expect(['Europe/Rome', 'UTC', 'America/Argentina/Buenos_Aires'].every(isTimeZone)).toBe(true);
  expect(['+01:00', 'Europe/Nowhere', ''].some(isTimeZone)).toBe(false);
});
