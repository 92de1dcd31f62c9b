import type { CompanyProfileInput } from '@filiera/shared/schemas';
import { expect, test } from 'vitest';
import { differsIn } from './differs-in.ts';

const stored: CompanyProfileInput = {
  legalName: 'Lane S.r.l.', country: 'IT', language: 'it', timeZone: 'Europe/Rome', legalForm: '', vatNumber: '', taxCode: '', tradeName: '', pec: '',
  sdiCode: 'M5UXCR1', phone: '+39 0445 512696', website: '',
  address: { street: 'Via Roma', number: '1', postalCode: '36015', city: 'Schio', province: 'VI', country: 'IT' },
};

test('a value written otherwise is the same value', () => {
  const differs = differsIn(stored, { ...stored, sdiCode: 'm5uxcr1', phone: '0445512696', tradeName: 'Lane' });
  expect((['sdiCode', 'phone', 'tradeName'] as const).filter(differs)).toEqual(['tradeName']);
});

test('while something cannot be read every change counts', () => {
  expect(differsIn(stored, { ...stored, sdiCode: 'm5', legalName: '' })('sdiCode')).toBe(true);
});
