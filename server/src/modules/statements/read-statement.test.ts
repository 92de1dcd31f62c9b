import { describe, expect, test } from 'vitest';
import { readStatement } from './read-statement.ts';
import { numbersIn } from './match-entries.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const camt = (entries: string, more = ''): Uint8Array => bytes(`<?xml version="1.0" encoding="UTF-8"?>${more}<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr><MsgId>1</MsgId></GrpHdr><Stmt><Id>1</Id><Acct><Id><IBAN>IT60X0542811101000000123456</IBAN></Id></Acct>${entries}</Stmt></BkToCstmrStmt></Document>`);
const entry = (amount: string, text: string, { mark = 'CRDT', status = '<Sts><Cd>BOOK</Cd></Sts>', reference = '<AcctSvcrRef>R1</AcctSvcrRef>', day = '<Dt>2026-03-12</Dt>' } = {}): string =>
  `<Ntry><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>${mark}</CdtDbtInd>${status}<ValDt>${day}</ValDt>${reference}<NtryDtls><TxDtls><RltdPties><Dbtr><Pty><Nm>Rossi &amp; Figli</Nm></Pty></Dbtr><DbtrAcct><Id><IBAN>DE89370400440532013000</IBAN></Id></DbtrAcct></RltdPties><RmtInf><Ustrd>${text}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>`;
const code = async (file: Uint8Array): Promise<string> => {
  try {
    return `read, ${(await readStatement(file, 'EUR')).entries.length}`;
  } catch (error) {
    return [(error as { code: string }).code, (error as { detail: string }).detail].filter(Boolean).join(' ');
  }
};

describe('CAMT.053', () => {
  test('five megabytes are read in a thread of its own: whoever else asks is answered meanwhile', async () => {
    const file = camt(Array.from({ length: 9000 }, (_, index) => entry('36.48', `Ordine 2026-${String(index).padStart(6, '0')} ${'x'.repeat(120)}`, { reference: `<AcctSvcrRef>R${index}</AcctSvcrRef>` })).join(''));
    expect(file.length).toBeGreaterThan(4_500_000);
    expect(file.length).toBeLessThan(5 * 1024 * 1024);
    let ticks = 0;
    // A loop that is held ticks a few times only, however slow the machine is.
    const ticking = setInterval(() => { ticks += 1; }, 1);
    const reading = readStatement(file, 'EUR').finally(() => clearInterval(ticking));
    expect((await reading).entries).toHaveLength(9000);
    expect(ticks).toBeGreaterThan(100);
  });

  test('of large ones at once each is read for itself, and one that is none does not stop the next', async () => {
    const large = (minor: number) => camt(entry((minor / 100).toFixed(2), 'x'.repeat(110_000)));
    const files = [large(100), bytes(`<Document>${'<a>x</a>'.repeat(20_000)}</Document>`), bytes(`${'<a>'.repeat(50_000)}${'</a>'.repeat(50_000)}`), large(200)];
    expect((await Promise.allSettled(files.map((file) => readStatement(file, 'EUR')))).map((read) => (read.status === 'fulfilled' ? read.value.entries[0]?.minor : (read.reason as { code: string }).code))).toEqual([100, 'noCamt', 'unreadable', 200]);
  });

  test('an amount is less than ten thousand million', async () => {
    expect(await code(camt(entry('9999999999.99', 'molto')))).toBe('read, 1');
    expect(await code(camt(entry('10000000000.00', 'troppo')))).toBe('noCamt');
  });

  test('what was booked to the credit is read, with its day, sender and words', async () => {
    expect(await readStatement(camt(entry('36.48', 'Ordine 2026-000123') + entry('10.00', 'Bolletta', { mark: 'DBIT' }) + entry('5.00', 'in arrivo', { status: '<Sts>PDNG</Sts>' })), 'EUR')).toEqual({
      format: 'CAMT053', account: 'IT60X0542811101000000123456',
      entries: [{ reference: 'IT60X0542811101000000123456 R1', valueDate: '2026-03-12', minor: 3648, text: 'Ordine 2026-000123', payerName: 'Rossi & Figli', payerAccount: 'DE89370400440532013000' }],
      foreign: 0,
    });
  });

  test('of an older version, with a status of one word, an instant for a day and no reference', async () => {
    const older = new TextDecoder().decode(camt(entry('7.5', 'x', { status: '<Sts>BOOK</Sts>', reference: '', day: '<DtTm>2026-03-12T23:00:00+01:00</DtTm>' }))).replace('001.08', '001.02').replace('<Pty><Nm>Rossi &amp; Figli</Nm></Pty>', '<Nm>Rossi</Nm>');
    expect((await readStatement(bytes(older), 'EUR')).entries).toEqual([{ reference: null, valueDate: '2026-03-12', minor: 750, text: 'x', payerName: 'Rossi', payerAccount: 'DE89370400440532013000' }]);
  });

  test('several transfers booked as one are told apart, each by its own reference', async () => {
    const many = `<Ntry><Amt Ccy="EUR">30.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-03-12</Dt></BookgDt><AcctSvcrRef>B</AcctSvcrRef><NtryDtls>
      <TxDtls><Amt Ccy="EUR">10.00</Amt><RmtInf><Ustrd>uno</Ustrd><Ustrd>due</Ustrd></RmtInf></TxDtls><TxDtls><AmtDtls><TxAmt><Amt Ccy="EUR">20.00</Amt></TxAmt></AmtDtls><RmtInf><Strd><CdtrRefInf><Ref>2026-000124</Ref></CdtrRefInf></Strd></RmtInf></TxDtls></NtryDtls></Ntry>`;
    expect((await readStatement(camt(many), 'EUR')).entries.map(({ minor, text, reference }) => [minor, text, reference])).toEqual([[1000, 'uno due', 'IT60X0542811101000000123456 B 1'], [2000, '2026-000124', 'IT60X0542811101000000123456 B 2']]);
  });

  test('of one booking for several what one of them took is no money that came, and what does not add up is read as a whole', async () => {
    const part = (amount: string, mark: string, text: string): string => `<TxDtls><Refs><AcctSvcrRef>NONREF</AcctSvcrRef></Refs><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>${mark}</CdtDbtInd><RmtInf><Ustrd>${text}</Ustrd></RmtInf></TxDtls>`;
    const booked = async (amount: string, ...parts: string[]) => (await readStatement(camt(`<Ntry><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><ValDt><Dt>2026-03-12</Dt></ValDt><NtryDtls>${parts.join('')}</NtryDtls></Ntry>`), 'EUR')).entries.map(({ reference, minor, text }) => [reference, minor, text]);
    expect(await booked('10.00', part('46.48', 'CRDT', 'uno'), part('36.48', 'DBIT', 'due'))).toEqual([[null, 4648, 'uno']]);
    expect(await booked('50.00', part('10.00', 'CRDT', 'uno'), part('20.00', 'CRDT', 'due'))).toEqual([[null, 5000, 'uno due']]);
  });

  test.each([
    ['nothing that came in', camt(entry('1.00', 'x', { mark: 'DBIT' })), 'nothing'],
    ['a tag that is not closed', bytes('<Document><BkToCstmrStmt></Document>'), 'unreadable'],
    ['a definition of entities', camt(entry('1.00', '&x;'), '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>'), 'unreadable'],
    ['another message of ISO 20022', bytes('<Document><CstmrCdtTrfInitn/></Document>'), 'noCamt'],
    ['an amount that is none', camt(entry('1.001', 'x')), 'noCamt'],
    ['a day before there were accounts', camt(entry('1.00', 'x', { day: '<Dt>0000-01-01</Dt>' })), 'noCamt'],
    ['what no statement is nested like', bytes(`${'<a>'.repeat(10_000)}${'</a>'.repeat(10_000)}`), 'unreadable'],
    ['a name that is none of ISO 20022', camt('<__proto__>x</__proto__>'), 'unreadable'],
    ['money in another currency only', bytes(new TextDecoder().decode(camt(entry('1.00', 'x'))).replace('EUR', 'CHF')), 'currency EUR'],
    ['a reversal', camt(entry('1.00', 'x').replace('<Sts>', '<RvslInd>1</RvslInd><Sts>')), 'nothing'],
    ['a picture', new Uint8Array([137, 80, 78, 71, 0, 1, 2]), 'unreadable'],
  ])('%s is told', async (_name, file, told) => expect(await code(file)).toBe(told));
});

describe('CSV', () => {
  test.each([
    ['Italian, with semicolons and an expense', 'Data contabile;Data valuta;Importo;Causale;Ordinante\n11/03/2026;12/03/2026;1.236,48;"Bonifico per ordine 2026-000123";Rossi\n12/03/2026;12/03/2026;-20,00;Commissioni;\n'],
    ['English, with commas', 'Booking date,Value date,Amount,Currency,Description,Counterparty\n2026-03-11,2026-03-12,"1,236.48",EUR,Bonifico per ordine 2026-000123,Rossi\n'],
    ['German, with points', 'Buchungstag;Wertstellung;Betrag;Verwendungszweck;Auftraggeber\n11.03.2026;12.03.2026;+1236,48 €;Bonifico per ordine 2026-000123;Rossi\n'],
  ])('%s', async (_name, text) => {
    expect((await readStatement(bytes(text), 'EUR')).entries).toEqual([{ reference: null, valueDate: '2026-03-12', minor: 123648, text: 'Bonifico per ordine 2026-000123', payerName: 'Rossi', payerAccount: null }]);
  });

  test('the account it came from is read where a column has it', async () => {
    expect((await readStatement(bytes('data;importo;causale;IBAN ordinante\n12/03/2026;5;x;de89 3704 0044 0532 0130 00\n'), 'EUR')).entries[0]?.payerAccount).toBe('DE89370400440532013000');
  });

  test('as spreadsheets write it in Western Europe', async () => {
    expect((await readStatement(new Uint8Array([...bytes('data;importo;causale\n12/03/2026;5;Caff'), 0xe8, 0x0a]), 'EUR')).entries[0]?.text).toBe('Caffè');
  });

  test.each([
    ['columns that are missing', 'data;saldo\n12/03/2026;1\n', 'columns importo, causale'],
    ['a day that is none', 'data;importo;causale\n31/02/2026;1;x\n', 'row 2'],
    ['an amount that is none', 'data;importo;causale\n01/02/2026;1;x\n01/02/2026;dieci;x\n', 'row 3'],
    ['an open quote', 'data;importo;causale\n01/02/2026;1;"x\n', 'unreadable'],
    ['nothing but a header', 'data;importo;causale\n', 'nothing'],
  ])('%s is told', async (_name, text, told) => expect(await code(bytes(text))).toBe(told));
});

test('numbers of orders are found in what people write, and in nothing longer', () => {
  expect(numbersIn('Saldo ord. 2026-000123 e 2026 000124, rif.2026/000125; 12026-000126 2026-0001270 2026-1000000')).toEqual(['2026-000123', '2026-000124', '2026-000125', '2026-1000000']);
});
