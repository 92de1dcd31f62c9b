import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkCreditTransfer } from './check-credit-transfer.ts';
import { type CreditTransfer, mostMinor, writeCreditTransfer, type Payment } from './credit-transfer.ts';
import { isSepaReference, sepaText } from './sepa-text.ts';

const payment: Payment = { endToEndId: 'PO-2026-000017', minor: 123_456, creditor: { name: 'Adige Digitale S.r.l.', iban: 'DE89 3704 0044 0532 0130 00', bic: 'COBADEFFXXX' }, remittance: 'Fattura 12/2026 del 28.11.2026' };
const transfer = (wanted: Partial<CreditTransfer> = {}): CreditTransfer => ({
  messageId: 'FILIERA-2026-0001', createdAt: '2026-11-28T20:00:00Z', initiator: { name: 'Sestante Software S.r.l.', id: { id: 'ABCD1234', issuer: 'CBI' } }, debtor: { name: 'Sestante Software S.r.l.', iban: 'IT60X0542811101000000123456', bic: 'BPPIITRRXXX' },
  executionDay: '2026-12-01', payments: [payment, { endToEndId: 'PO-2026-000018', minor: 5, creditor: { name: 'Büro „Łódź“ & Söhne', iban: 'AT611904300234573201' }, remittance: 'Rechnung <7>; Zahlung @ 100 %' }], ...wanted,
});

test('the file is the one that was looked at, and right', async () => {
  const xml = writeCreditTransfer(transfer());
  await expect(xml).toMatchFileSnapshot('./golden/credit-transfer.xml');
  expect(checkCreditTransfer(xml)).toEqual([]);
  await expect(writeCreditTransfer(transfer({ initiator: { name: 'X' }, debtor: { name: 'X', iban: 'IT60X0542811101000000123456' }, payments: [{ ...payment, remittance: '' }] }))).toMatchFileSnapshot('./golden/least.xml');
});

test('any file is right, whatever its names and amounts, and its sums are exact', () => {
  const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ maxLength: 200 }));
  const one = fc.record({ minor: fc.integer({ min: 1, max: mostMinor }), name: text, remittance: text });
  fc.assert(fc.property(fc.array(one, { minLength: 1, maxLength: 20 }), (all) => {
    const xml = writeCreditTransfer(transfer({ payments: all.map(({ minor, name, remittance }, index) => ({ endToEndId: `E${index}`, minor, remittance, creditor: { ...payment.creditor, name } })) }));
    expect(checkCreditTransfer(xml)).toEqual([]);
    expect(xml).toContain(`<CtrlSum>${(all.reduce((sum, { minor }) => sum + minor, 0) / 100).toFixed(2)}</CtrlSum>`);
  }));
});

test.each<[string, Partial<CreditTransfer>]>([
  ['no payment', { payments: [] }], ['two of one reference', { payments: [payment, payment] }], ['nothing to pay', { payments: [{ ...payment, minor: 0 }] }], ['half a cent', { payments: [{ ...payment, minor: 0.5 }] }], ['more than SEPA moves', { payments: [{ ...payment, minor: mostMinor + 1 }] }],
  ['an account with a wrong digit', { payments: [{ ...payment, creditor: { name: 'X', iban: 'DE89370400440532013001' } }] }], ['a reference with two slashes', { payments: [{ ...payment, endToEndId: 'A//B' }] }], ['a reference that is too long', { messageId: 'x'.repeat(36) }],
])('%s is our mistake', (_what, wrong) => {
  expect(() => writeCreditTransfer(transfer(wrong))).toThrow(RangeError);
});

describe('what is wrong is told', () => {
  test.each<[string, string | RegExp, string, string]>([
    ['another count', '<NbOfTxs>2', '<NbOfTxs>3', 'CstmrCdtTrfInitn/GrpHdr/NbOfTxs'], ['another sum', /(<PmtInf>[^]*?<CtrlSum>)1234.61/, '$11234.62', 'CstmrCdtTrfInitn/PmtInf/CtrlSum'], ['a reference twice', '000018', '000017', 'CstmrCdtTrfInitn/PmtInf/CdtTrfTxInf/PmtId/EndToEndId'],
    ['another currency', 'Ccy="EUR"', 'Ccy="USD"', 'CstmrCdtTrfInitn/PmtInf/CdtTrfTxInf/Amt/InstdAmt'], ['a wrong account', 'DE89370400440532013000', 'DE89370400440532013001', 'CstmrCdtTrfInitn/PmtInf/CdtTrfTxInf[1]/CdtrAcct/Id/IBAN'], ['another letter', 'Adige', 'Ädige', 'CstmrCdtTrfInitn/PmtInf/CdtTrfTxInf[1]/Cdtr/Nm'],
    ['nothing to pay', />1234.56</, '>0.00<', 'CstmrCdtTrfInitn/PmtInf/CdtTrfTxInf/Amt/InstdAmt'], ['no day', '2026-12-01', '2026-02-30', 'CstmrCdtTrfInitn/PmtInf/ReqdExctnDt/Dt'], ['another version', 'pain.001.001.09', 'pain.001.001.03', ''],
  ])('%s', (_what, from, to, path) => {
    const xml = writeCreditTransfer(transfer());
    expect(xml.replace(from, to)).not.toBe(xml);
    expect(checkCreditTransfer(xml.replace(from, to)).map((fault) => fault.path)).toContain(path);
  });
});

test('texts are spelt in what every bank takes, references are not', () => {
  expect(sepaText('Büro „Łódź“ & Söhne <x>; 100 %_@', 70)).toBe("Buro 'Lodz' + Sohne (x), 100 .-.");
  expect(['A/B-1', 'A B', '/A', 'A/', 'A//B', 'Ä', '', 'x'.repeat(36), ' A'].map(isSepaReference)).toEqual([true, true, false, false, false, false, false, false, false]);
});
