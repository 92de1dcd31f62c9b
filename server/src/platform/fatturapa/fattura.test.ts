import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyFattura, at22, fattura, samples } from '../../../test/harness/fatture.ts';
import { checkFattura } from './check-fattura.ts';
import { fileName, isFileName, mostFiles, progressive } from './file-name.ts';
import { recipientOf, type Addressee } from './recipient.ts';
import { writeFattura } from './write-fattura.ts';

const written = (name: string): string => {
  const sample = samples[name];
  if (!sample) throw new Error(`No sample ${name}`);
  return writeFattura(sample);
};

describe.each(Object.keys(samples))('the document of a kind: %s', (name) => {
  test('is the one that was looked at', async () => {
    await expect(written(name)).toMatchFileSnapshot(`./golden/${name}.xml`);
  });

  test('breaks no rule', () => {
    expect(checkFattura(written(name), '2026-11-30')).toEqual([]);
  });
});

test('any document breaks no rule, whatever its texts and amounts', () => {
  fc.assert(fc.property(anyFattura, (any) => {
    expect(checkFattura(writeFattura(any))).toEqual([]);
  }), { numRuns: 200 });
});

test.each<[string, Partial<Parameters<typeof fattura>[0]>]>([
  ['a number that would have to be cut', { document: { number: 'x'.repeat(21) + '1' } }], ['a number with other letters', { document: { number: 'À1' } }], ['half a cent', { document: { totalMinor: 0.5 } }],
  ['an amount of twelve digits', { document: { totalMinor: 1e13 } }], ['a rate of three decimals', { tax: { rate: '8.125' } }], ['discounts off no price', { lines: [{ description: '', discounts: [10], totalMinor: 90, tax: at22 }] }],
])('%s is our mistake', (_what, wrong) => {
  expect(() => writeFattura(fattura(wrong))).toThrow(RangeError);
});

describe('what is wrong is told by its code', () => {
  const base = 'FatturaElettronicaBody/DatiBeniServizi';
  test.each<[string, string, string | RegExp, string]>([
    ['00200', 'company', '<Divisa>EUR</Divisa>', ''], ['00200', 'company', '<CAP>35121</CAP>', '<CAP>3512</CAP>'], ['00200', 'company', '</AliquotaIVA>', '</AliquotaIVA><Natura/>'], ['00200', 'company', 'xmlns:p=', 'xmlns:q='],
    ['00200', 'company', /<DatiRiepilogo>[^]*<\/DatiRiepilogo>/, ''], ['00200', 'company', '<TipoDocumento>TD01', '<TipoDocumento>TD99'], ['00200', 'company', '<Numero>A/2026/17', `<Numero>${'1'.repeat(21)}`], ['00200', 'company', '<Comune>Padova', '<Comune>Łódź'],
    ['00300', 'company', /(<IdTrasmittente>[^]*?<IdCodice>)\d+/, '$101234567890'], ['00301', 'company', /(<CedentePrestatore>[^]*?<IdCodice>)\d+/, '$101234567890'], ['00305', 'company', '<IdCodice>09876543217', '<IdCodice>09876543210'],
    ['00306', 'person', 'RSSMRA80A01H501U', 'RSSMRA80A01H501X'], ['00313', 'company', 'ABC1234', 'XXXXXXX'], ['00400', 'inTheUnion', /(<DettaglioLinee>[^]*?)<Natura>N2.1<\/Natura>/, '$1'], ['00401', 'company', /(<DettaglioLinee>[^]*?<AliquotaIVA>22.00<\/AliquotaIVA>)/, '$1<Natura>N4</Natura>'],
    ['00403', 'company', '<Data>2026-11-28', '<Data>2026-12-01'], ['00417', 'person', '<CodiceFiscale>RSSMRA80A01H501U</CodiceFiscale>', ''], ['00418', 'creditNote', '<Data>2026-11-28', '<Data>2026-12-28'],
    ['00419', 'company', /(<DatiRiepilogo>\s*<AliquotaIVA>)22/, '$110'], ['00420', 'publicBody', /(<DatiRiepilogo>[^]*?<AliquotaIVA>22.00<\/AliquotaIVA>)/, '$1<Natura>N6.9</Natura>'], ['00421', 'company', /<Imposta>[\d.]+/, '<Imposta>74.03'],
    ['00422', 'company', /<ImponibileImporto>[\d.]+/, '<ImponibileImporto>336.38'], ['00423', 'company', '<PrezzoTotale>349.30', '<PrezzoTotale>349.32'], ['00424', 'company', '<AliquotaIVA>22.00', '<AliquotaIVA>0.22'], ['00425', 'company', '<Numero>A/2026/17', '<Numero>ABC'],
    ['00427', 'company', 'ABC1234', 'ABC123'], ['00427', 'publicBody', 'UFABCD', 'UFABCDE'], ['00428', 'company', 'versione="FPR12"', 'versione="FPA12"'], ['00429', 'inTheUnion', /(<DatiRiepilogo>[^]*?)<Natura>N2.1<\/Natura>/, '$1'],
    ['00430', 'company', /(<DatiRiepilogo>\s*<AliquotaIVA>22.00<\/AliquotaIVA>)/, '$1<Natura>N4</Natura>'], ['00438', 'company', '<Percentuale>20.00</Percentuale>', ''], ['00443', 'company', /(<DatiRiepilogo>\s*<AliquotaIVA>)22/, '$110'],
    ['00444', 'inTheUnion', /(<DatiRiepilogo>[^]*?)<Natura>N2.1/, '$1<Natura>N2.2'], ['00471', 'company', /09876543217/g, '01234567897'], ['PEC', 'company', '</CodiceDestinatario>', '</CodiceDestinatario><PECDestinatario>a@pec.example</PECDestinatario>'],
    ['POSTAL_CODE', 'company', '<CAP>35121', '<CAP>00000'], ['LINE_NUMBERS', 'company', '<NumeroLinea>2', '<NumeroLinea>3'], ['SUMMARY_TWICE', 'company', /(<DatiRiepilogo>[^]*<\/DatiRiepilogo>)/, '$1$1'], ['LEGAL_REFERENCE', 'inTheUnion', /<RiferimentoNormativo>.*<\/RiferimentoNormativo>/, ''],
    ['DECLARATION', 'declared', 'INTENTO', 'ALTRO'], ['CORRECTED', 'creditNote', /<DatiFattureCollegate>[^]*<\/DatiFattureCollegate>/, ''], ['TOTAL', 'company', /<ImportoTotaleDocumento>[\d.]+/, '<ImportoTotaleDocumento>410.38'], ['PAYMENT', 'publicBody', '<ImportoPagamento>499.00', '<ImportoPagamento>608.78'],
  ])('%s, in %s', (code, name, from, to) => {
    const wrong = written(name).replace(from, to);
    expect(wrong).not.toBe(written(name));
    expect(checkFattura(wrong, '2026-11-30').map((fault) => fault.code)).toContain(code);
  });

  test('where it stands', () => {
    expect(checkFattura(written('company').replace('<PrezzoTotale>10.00', '<PrezzoTotale>10'))).toEqual([{ code: '00200', path: `${base}/DettaglioLinee[2]/PrezzoTotale`, message: 'has an unfit text: "10"' }]);
    expect(checkFattura(written('company').replace('<UnitaMisura>utenti</UnitaMisura>', '<Colore>blu</Colore>'))).toEqual([{ code: '00200', path: `${base}/DettaglioLinee[1]/Colore`, message: 'does not belong here' }]);
  });

  test('a file that is too large, or none at all', () => {
    expect(checkFattura('x'.repeat(5_000_001))[0]?.code).toBe('00003');
    expect(checkFattura('nothing')[0]?.code).toBe('00200');
  });
});

describe('how it travels', () => {
  test.each<[Addressee, ReturnType<typeof recipientOf>]>([
    [{ country: 'IT', isPublicBody: false, code: 'ABC1234', pec: 'a@pec.example' }, { format: 'FPR12', code: 'ABC1234' }], [{ country: 'IT', isPublicBody: false, pec: 'a@pec.example' }, { format: 'FPR12', code: '0000000', pec: 'a@pec.example' }],
    [{ country: 'IT', isPublicBody: false, code: '0000000', pec: 'a@pec.example' }, { format: 'FPR12', code: '0000000', pec: 'a@pec.example' }], [{ country: 'IT', isPublicBody: false }, { format: 'FPR12', code: '0000000' }],
    [{ country: 'DE', isPublicBody: false, pec: 'a@pec.example' }, { format: 'FPR12', code: 'XXXXXXX' }], [{ country: 'IT', isPublicBody: true, code: 'UFABCD' }, { format: 'FPA12', code: 'UFABCD' }],
    [{ country: 'IT', isPublicBody: true, code: 'ABC1234' }, 'OFFICE_CODE_MISSING'], [{ country: 'IT', isPublicBody: true }, 'OFFICE_CODE_MISSING'], [{ country: 'DE', isPublicBody: true }, { format: 'FPR12', code: 'XXXXXXX' }],
  ])('%j: %j', (addressee, recipient) => {
    expect(recipientOf(addressee)).toEqual(recipient);
  });

  test('its name counts in digits and capitals', () => {
    expect([0, 35, 36, mostFiles - 1].map(progressive)).toEqual(['00000', '0000Z', '00010', 'ZZZZZ']);
    expect(() => progressive(mostFiles)).toThrow(RangeError);
    expect(fileName({ country: 'IT', code: '01234567897' }, progressive(10))).toBe('IT01234567897_0000A.xml');
    expect(() => fileName({ country: 'IT', code: '0123/4' }, '00000')).toThrow(RangeError);
    expect(['IT01234567897_0000A.xml', 'IT01234567897_00000A.xml', '01234567897_0000A.xml'].map(isFileName)).toEqual([true, false, false]);
  });
});
