import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import {
  addressSchema, apiKeySchema, billingDataSchema, companyProfileSchema, contactSchema, contactSchemaIn, isReasonCode, newPasswordSchema,
  newTenantSchema, secondFactorSchema, signInSchema, ticketTextSchema,
} from './index.ts';

const address = { street: ' Via Roma ', number: '1', postalCode: '50123', city: 'Firenze', province: 'fi', country: 'it' };
const profile = {
  legalName: 'Aurora S.r.l.', country: 'IT', vatNumber: 'IT 05865040488', taxCode: '05865040488', phone: '055 1234567', pec: 'Aurora@PEC.it',
  sdiCode: 'abc1234', website: 'aurora.example.com', language: 'it', address,
};
const contact = { firstName: 'Anna', lastName: 'Bianchi', email: ' Anna@Example.com', phone: '', jobTitle: '  ', types: ['BILLING', 'BILLING'] };

/** `path: message`, each of which both sides can translate. */
function reasons(schema: z.ZodType, input: unknown): string[] {
  const issues = schema.safeParse(input).error?.issues ?? [];
  expect(issues.map(({ message }) => message).filter((message) => !isReasonCode(message))).toEqual([]);
  return issues.map(({ path, message }) => `${path.join('.')}: ${message}`).sort();
}

describe('a text', () => {
  test.each([
    'a\u0000b', 'a\nb', 'a\r\nBcc: b@c.example', 'a\tb', 'a\u0001', 'a\uD800b', 'foto\u202Egnp.exe', 'a\u2066b\u2069c', 'a\u2028b', 'a\u0085b',
  ])('of one line is what it looks like: %j is not', (legalName) => {
    expect(reasons(companyProfileSchema, { ...profile, legalName })).toEqual(['legalName: badCharacters']);
    expect(reasons(companyProfileSchema, { ...profile, tradeName: legalName })).toEqual(['tradeName: badCharacters']);
  });

  test('of many lines has lines and tabs, and nothing else of that kind', () => {
    expect(ticketTextSchema.parse({ text: 'Uno\n\n\tDue\r\nTre' })).toEqual({ text: 'Uno\n\n\tDue\r\nTre' });
    for (const text of ['a\u0000b', 'a\uD800', 'a\u202Eb']) expect(reasons(ticketTextSchema, { text })).toEqual(['text: badCharacters']);
  });

  test('copied from elsewhere loses what nobody sees around it; letters of every script stay', () => {
    expect(companyProfileSchema.parse({ ...profile, phone: '\u202A+39 055 1234567\u202C', legalName: '\uFEFF Caff\u00E8 \u{1F600} \u0643\u0648\u0628 \u200B' })).toMatchObject({ phone: '+390551234567', legalName: 'Caff\u00E8 \u{1F600} \u0643\u0648\u0628' });
  });
});

describe('company profile', () => {
  test('is stored trimmed and normalised, empty fields as null', () => {
    expect(companyProfileSchema.parse(profile)).toEqual({
      legalName: 'Aurora S.r.l.', tradeName: null, legalForm: null, country: 'IT', vatNumber: '05865040488', taxCode: '05865040488',
      phone: '+390551234567', pec: 'aurora@pec.it', sdiCode: 'ABC1234', website: 'https://aurora.example.com', language: 'it', timeZone: 'Europe/Rome',
      address: { street: 'Via Roma', number: '1', postalCode: '50123', city: 'Firenze', province: 'FI', country: 'IT' },
    });
  });

  test('says all that is wrong at once, what depends on the country too', () => {
    const wrong = {
      ...profile, legalName: ' ', vatNumber: '05865040489', taxCode: '123', phone: 'x', pec: 'x', sdiCode: '12', website: 'ftp://x.it', timeZone: '+01:00', language: 'fr',
      address: { ...address, city: '', postalCode: '1', province: 'Firenze' },
    };
    expect(reasons(companyProfileSchema, wrong)).toEqual([
      'address.city: required', 'address.postalCode: postalCode.format', 'address.province: province.format', 'language: unknownChoice',
      'legalName: required', 'pec: pec.format', 'phone: phone.format', 'sdiCode: sdiCode.length', 'taxCode: taxCode.length', 'timeZone: timeZone.unknown',
      'vatNumber: vatNumber.checkDigit', 'website: website.format',
    ]);
  });

  test('without a country the rest is still checked', () => {
    expect(reasons(companyProfileSchema, { ...profile, country: 'XX', legalName: 'a'.repeat(81) })).toEqual(['country: country.unknown', 'legalName: tooLong']);
  });

  test('the numbers are those of its country', () => {
    const german = { ...profile, country: 'DE', vatNumber: 'DE136695976', taxCode: '29/815/08154', phone: '030 1234567' };
    expect(companyProfileSchema.parse(german)).toMatchObject({ vatNumber: '136695976', phone: '+49301234567' });
    expect(reasons(companyProfileSchema, { ...german, vatNumber: '05865040488' })).toEqual(['vatNumber: vatNumber.length']);
  });

  test('nothing at all is a list of what is required, no crash', () => {
    expect(reasons(companyProfileSchema, {})).toEqual(['address: required', 'country: required', 'language: required', 'legalName: required']);
  });
});

test('only Italy asks for a province', () => {
  expect(reasons(addressSchema, { ...address, province: '' })).toEqual(['province: required']);
  expect(addressSchema.parse({ ...address, province: null, country: 'GB', postalCode: 'sw1a1aa' })).toMatchObject({ postalCode: 'SW1A 1AA', province: null });
});

describe('contact', () => {
  test('has types, each once', () => {
    expect(contactSchema.parse(contact)).toEqual({ firstName: 'Anna', lastName: 'Bianchi', email: 'anna@example.com', phone: null, jobTitle: null, language: null, types: ['BILLING'] });
    expect(reasons(contactSchema, { ...contact, types: [] })).toEqual(['types: contactTypes.required']);
    expect(reasons(contactSchema, { ...contact, types: ['SALES'] })).toEqual(['types.0: unknownChoice']);
  });

  test('has a phone as it is dialled at home, or with its prefix', () => {
    expect(contactSchemaIn('IT').parse({ ...contact, phone: '055 1234567' }).phone).toBe('+390551234567');
    expect(reasons(contactSchema, { ...contact, phone: '055 1234567' })).toEqual(['phone: phone.country']);
  });
});

test('billing data may all be left to the Anagrafica', () => {
  expect(billingDataSchema.parse({})).toEqual({
    invoiceName: null, address: null, sdiCode: null, pec: null, billingEmail: null, purchaseOrderReference: null,
  });
  expect(reasons(billingDataSchema, { address: { ...address, postalCode: '5012' }, billingEmail: 'x', purchaseOrderReference: 'a'.repeat(21) }))
    .toEqual(['address.postalCode: postalCode.format', 'billingEmail: email.format', 'purchaseOrderReference: tooLong']);
});

test('a key asks for no more than its role has', () => {
  const key = { name: 'Sync', role: 'TECHNICAL', scopes: ['licences:write', 'licences:write'], expiresAt: '2027-01-01T00:00:00+01:00' };
  expect(apiKeySchema.parse(key).scopes).toEqual(['licences:write']);
  expect(apiKeySchema.parse({ ...key, expiresAt: null }).expiresAt).toBeNull();
  expect(reasons(apiKeySchema, { ...key, scopes: ['licences:write', 'orders:write'] })).toEqual(['scopes.1: scopes.beyondRole']);
  expect(reasons(apiKeySchema, { ...key, name: '', role: 'OWNER', scopes: [], expiresAt: 'tomorrow' }))
    .toEqual(['expiresAt: expiry.format', 'name: required', 'role: unknownChoice', 'scopes: scopes.required']);
});

test('a new company needs a name, a kind and a country, and may invite its administrator', () => {
  const tenant = { kind: 'CUSTOMER', legalName: 'Borgo', country: 'FR', vatNumber: 'FR40303265045', language: 'en' };
  expect(newTenantSchema.parse(tenant)).toMatchObject({ vatNumber: '40303265045', administrator: null, timeZone: 'Europe/Rome' });
  expect(reasons(newTenantSchema, { ...tenant, kind: 'VENDOR', administrator: { firstName: 'A', lastName: '', email: 'a' } }))
    .toEqual(['administrator.email: email.format', 'administrator.lastName: required', 'kind: unknownChoice']);
});

test('signing in trims the address and never the password', () => {
  expect(signInSchema.parse({ email: ' Anna@Example.com ', password: ' secret ' })).toEqual({ email: 'anna@example.com', password: ' secret ' });
  expect(reasons(newPasswordSchema, { password: 'short' })).toEqual(['password: password.tooShort']);
  expect(secondFactorSchema.parse({ code: '123 456' })).toEqual({ code: '123456' });
});
