import { expect, test } from 'vitest';
import { invoiceFilter } from './invoice-filter.ts';

test('no words are no filter, years are whole, and a number is looked for as it is written', () => {
  expect(invoiceFilter({ stato: [], tipo: [], anno: [], proposta: [], sdi: [], q: '' })).toEqual({});
  expect(invoiceFilter({ stato: ['OVERDUE'], tipo: ['CREDIT_NOTE'], anno: ['2027', '2026'], proposta: ['riemissione'], sdi: ['REJECTED'], q: 'A/2026' })).toEqual({ state: ['OVERDUE'], kind: ['CREDIT_NOTE'], issuedFrom: '2026-01-01', issuedBefore: '2028-01-01', isReissueProposed: true, transmissionState: ['REJECTED'], number: 'A/2026' });
});
