import fc from 'fast-check';
import { divideHalfUp } from '@filiera/shared/money';
import { type Buyer, type Fattura, type Line, type Seller, type Summary, type Tax } from '../../src/platform/fatturapa/fattura.ts';
import { type Recipient } from '../../src/platform/fatturapa/recipient.ts';

export const seller: Seller = {
  vatNumber: '01234567897', taxCode: '01234567897', name: { company: 'Sestante Software S.r.l.' }, regime: 'RF01',
  address: { street: 'Via dell’Osservatorio', number: '5', postalCode: '35122', city: 'Padova', province: 'PD', country: 'IT' },
  register: { office: 'PD', number: '123456', shareCapitalMinor: 5_000_000, members: 'SM', isInLiquidation: false }, phone: '+390498791000', email: 'fatture@sestante.example',
};

const italian: Buyer = {
  name: { company: 'Officine Brenta S.p.A.' }, vatNumber: '09876543217', taxCode: '09876543217',
  address: { street: 'Via Trieste', number: '12/B', postalCode: '35121', city: 'Padova', province: 'PD', country: 'IT' },
};
const german: Buyer = { name: { company: 'Müller & Söhne GmbH' }, vatNumber: '136695976', address: { street: 'Lindenstraße', number: '7', postalCode: '10969', city: 'Berlin', country: 'DE' } };

export const at22: Tax = { rate: 22 };
export const abroad: Tax = { rate: 0, nature: 'N2.1' };

/** Lines, with their summary and total made for them: one tax for all. */
export function fattura({ lines, tax = at22, exigibility = 'I', legalReference, ...rest }: Partial<Omit<Fattura, 'document'>> & { document?: Partial<Fattura['document']>; tax?: Tax; exigibility?: Summary['exigibility']; legalReference?: string }): Fattura {
  const all = lines ?? [{ description: 'Suite Business, annuale', quantity: 10, unitPriceMinor: 4_990, totalMinor: 49_900, tax }];
  const baseMinor = all.reduce((sum, line) => sum + line.totalMinor, 0);
  const taxMinor = Number(divideHalfUp(BigInt(baseMinor) * BigInt(Math.round(Number(tax.rate) * 100)), 10_000n));
  return {
    transmission: { sender: { country: 'IT', code: '01234567897' }, progressive: '0000A', recipient: { format: 'FPR12', code: 'ABC1234' } },
    seller, buyer: italian, summaries: [{ tax, baseMinor, taxMinor, exigibility, legalReference }], ...rest, lines: all,
    document: { kind: 'TD01', currency: 'EUR', day: '2026-11-28', number: 'A/2026/17', totalMinor: baseMinor + taxMinor, ...rest.document },
  };
}

const sevenTer = 'Operazione non soggetta - art. 7-ter DPR 633/1972 - inversione contabile';

/** One of each kind that we write, by name. */
export const samples: Readonly<Record<string, Fattura>> = {
  company: fattura({
    lines: [
      { description: 'Suite Business, annuale', quantity: 10, unit: 'utenti', period: { start: '2026-11-28', end: '2027-11-27' }, unitPriceMinor: 4_990, discounts: [20, '12.5'], totalMinor: 34_930, tax: at22 },
      { description: 'Archivio, fino alla fine del periodo', quantity: 3, period: { start: '2026-11-28', end: '2027-02-27' }, totalMinor: 1_000, tax: at22 },
      { description: 'Credito per il periodo non usato', totalMinor: -2_293, tax: at22 },
    ],
    document: { causes: ['Ordine A-2026-000017 di Officine Brenta “Nord”'], order: { number: 'PO-4711', day: '2026-11-20' } },
    payment: { terms: 'TP02', details: [{ means: 'MP05', amountMinor: 41_037, dueDay: '2026-12-28', beneficiary: 'Sestante Software S.r.l.', bank: 'Banca dell’Adige', iban: 'IT60X0542811101000000123456', bic: 'BPPIITRRXXX', reference: 'A/2026/17' }] },
  }),
  withPec: fattura({ transmission: { sender: { country: 'IT', code: '01234567897' }, progressive: '0000B', recipient: { format: 'FPR12', code: '0000000', pec: 'officine@pec.example' } }, payment: { terms: 'TP02', details: [{ means: 'MP08', amountMinor: 60_878 }] } }),
  person: fattura({
    transmission: { sender: { country: 'IT', code: '01234567897' }, progressive: '0000C', recipient: { format: 'FPR12', code: '0000000' } },
    buyer: { ...italian, name: { firstName: 'Nicolò', lastName: 'D’Àvila' }, vatNumber: null, taxCode: 'RSSMRA80A01H501U' },
  }),
  publicBody: fattura({
    transmission: { sender: { country: 'IT', code: '01234567897' }, progressive: '0000D', recipient: { format: 'FPA12', code: 'UFABCD' } }, buyer: { ...italian, name: { company: 'Comune di Padova' }, vatNumber: null, taxCode: '00644060287' },
    exigibility: 'S', document: { order: { number: '88', tenderCode: 'Z1234567AB', projectCode: 'B12C34567890123' } }, payment: { terms: 'TP02', details: [{ means: 'MP05', amountMinor: 49_900, iban: 'IT60X0542811101000000123456' }] },
  }),
  inTheUnion: fattura({
    transmission: { sender: { country: 'IT', code: '01234567897' }, progressive: '0000E', recipient: { format: 'FPR12', code: 'XXXXXXX' } }, buyer: german, tax: abroad, legalReference: sevenTer, document: { stampDutyMinor: 200 },
  }),
  outsideTheUnion: fattura({
    transmission: { sender: { country: 'IT', code: '01234567897' }, progressive: '0000F', recipient: { format: 'FPR12', code: 'XXXXXXX' } }, tax: abroad, legalReference: 'Operazione non soggetta - artt. da 7 a 7-septies DPR 633/1972',
    buyer: { name: { company: '株式会社 Sakura' }, address: { street: '1-2-3 丸の内', postalCode: '100-0005', city: '東京 Tokyo', country: 'JP' } }, document: { stampDutyMinor: 200 },
  }),
  declared: fattura({
    tax: { rate: 0, nature: 'N3.5' }, legalReference: 'Non imponibile - art. 8, c. 1, lett. c), DPR 633/1972', document: { stampDutyMinor: 200 },
    lines: [{ description: 'Suite Team', quantity: 1, totalMinor: 10_000, tax: { rate: 0, nature: 'N3.5' }, declaration: { protocol: '08060120341234567-000001', day: '2026-01-12' } }],
  }),
  creditNote: fattura({
    transmission: { sender: { country: 'IT', code: '01234567897' }, progressive: '0000G', recipient: { format: 'FPR12', code: 'ABC1234' } },
    document: { kind: 'TD04', number: 'N/2026/3', day: '2026-11-30', causes: ['Storno parziale'], corrects: [{ number: 'A/2026/17', day: '2026-11-28' }] },
    lines: [{ description: 'Suite Business, mesi non usati', totalMinor: 12_345, tax: at22 }],
  }),
};

const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 120 }), fc.string({ maxLength: 300 }), fc.constantFrom('Società & Figli <srl>', 'ООД „Ромашка“', 'Ελλάς Α.Ε.', '日本'));
const digits = (length: number) => fc.nat(10 ** Math.min(length, 9) - 1).map((value) => String(value).padStart(length, '0'));

/** Eleven digits with the check digit of a partita IVA. */
const partitaIva = digits(10).map((ten) => {
  const sum = [...ten].reduce((total, digit, index) => {
    const value = index % 2 === 0 ? Number(digit) : Number(digit) * 2;
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return `${ten}${(10 - (sum % 10)) % 10}`;
}).filter((number) => number !== seller.vatNumber && !/^0{7}/.test(number));

const name = fc.oneof(fc.record({ company: text }), fc.record({ firstName: text, lastName: text }));
const address = (country: fc.Arbitrary<string>) => fc.record({ street: text, number: fc.option(text), postalCode: digits(5).filter((code) => code !== '00000'), city: text, province: fc.constantFrom('PD', 'MI', null), country });

interface Case {
  buyer: Buyer;
  recipient: Recipient;
  taxes: readonly Tax[];
  exigibility: Summary['exigibility'];
}

const cases: fc.Arbitrary<Case> = fc.oneof(
  fc.record({
    buyer: fc.record({ name, vatNumber: partitaIva, address: address(fc.constant('IT')) }), recipient: fc.constantFrom<Recipient>({ format: 'FPR12', code: 'ABC1234' }, { format: 'FPR12', code: '0000000', pec: 'a@pec.example' }),
    taxes: fc.constantFrom<readonly Tax[]>([at22], [at22, { rate: 4 }], [at22, { rate: '10' }, { rate: 0, nature: 'N1' }]), exigibility: fc.constantFrom('I' as const, 'D' as const),
  }),
  fc.record({ buyer: fc.record({ name, taxCode: partitaIva, address: address(fc.constant('IT')) }), recipient: fc.constant<Recipient>({ format: 'FPA12', code: 'UFABCD' }), taxes: fc.constant([at22]), exigibility: fc.constant('S' as const) }),
  fc.record({ buyer: fc.record({ name, vatNumber: fc.option(digits(9)), address: address(fc.constantFrom('DE', 'GR', 'US', 'CH', 'GB')) }), recipient: fc.constant<Recipient>({ format: 'FPR12', code: 'XXXXXXX' }), taxes: fc.constant([abroad]), exigibility: fc.constant('I' as const) }),
);

const lineOf = (taxes: readonly Tax[]): fc.Arbitrary<Line> => fc.record({
  description: text, quantity: fc.option(fc.integer({ min: 1, max: 99_999 })), unit: fc.option(text), unitPriceMinor: fc.option(fc.integer({ min: -100_000, max: 9_000_000 })),
  discounts: fc.array(fc.constantFrom(10, 25, '12.5', '33.333', 100), { maxLength: 3 }), totalMinor: fc.integer({ min: -10_000_000, max: 2_000_000_000 }), tax: fc.constantFrom(...taxes),
}).map(({ discounts, ...line }) => (line.unitPriceMinor === null ? line : { ...line, discounts, totalMinor: totalOf(line.unitPriceMinor, line.quantity ?? 1, discounts) }));

/** What a price comes to, rounded once. */
function totalOf(priceMinor: number, quantity: number, discounts: readonly (number | string)[]): number {
  const left = discounts.reduce((factor, percent) => factor * (100_000n - BigInt(Math.round(Number(percent) * 1000))), 1n);
  return Number(divideHalfUp(BigInt(priceMinor) * BigInt(quantity) * left, 100_000n ** BigInt(discounts.length)));
}

/** Any document: who buys where, at which rates, with whatever texts and amounts. */
export const anyFattura: fc.Arbitrary<Fattura> = cases.chain(({ buyer, recipient, taxes, exigibility }) => fc.record({
  lines: fc.array(lineOf(taxes), { minLength: 1, maxLength: 6 }), kind: fc.constantFrom('TD01' as const, 'TD04' as const), number: fc.integer({ min: 1, max: 999_999 }), causes: fc.array(text, { maxLength: 3 }), isStamped: fc.boolean(), phone: fc.option(text),
}).map(({ lines, kind, number, causes, isStamped, phone }) => {
  const summaries = taxes.filter((tax) => lines.some((line) => line.tax === tax)).map((tax): Summary => {
    const baseMinor = lines.reduce((sum, line) => sum + (line.tax === tax ? line.totalMinor : 0), 0);
    return { tax, baseMinor, taxMinor: totalOf(baseMinor, 1, [100 - Number(tax.rate)]), exigibility, legalReference: tax.nature ? 'Norma' : null };
  });
  return {
    transmission: { sender: { country: 'IT', code: seller.vatNumber }, progressive: '0000A', recipient }, seller: { ...seller, phone }, buyer, lines, summaries,
    document: {
      kind, currency: 'EUR', day: '2026-11-28', number: `A/2026/${number}`, totalMinor: summaries.reduce((sum, { baseMinor, taxMinor }) => sum + baseMinor + taxMinor, 0), causes, stampDutyMinor: isStamped ? 200 : null,
      ...(kind === 'TD04' && { corrects: [{ number: 'A/2026/1', day: '2026-01-31' }] }),
    },
  };
}));
