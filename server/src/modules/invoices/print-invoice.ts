import { formatIban } from '@filiera/shared/numbers/iban';
import { isReferred, legalReferenceOn } from '@filiera/shared/vat';
import { writeFattura } from '../../platform/fatturapa/write-fattura.ts';
import { translate, type Language } from '../../platform/i18n/translate.ts';
import { Paper } from '../../platform/pdf/paper.ts';
import { clockOf, speakerOf } from '../../platform/i18n/spoken.ts';
import { describeLine } from './describe-line.ts';
import { fatturaOf, stampDutyOf } from './fattura-of.ts';
import { type NamedPaper } from './named-papers.ts';
import { type Buyer as BuyerOf, type Seller } from './parties.ts';

/** An invoice as a PDF; of an Italian seller it is PDF/A-3 with the FatturaPA inside as it goes out, under its official name. */
export async function printInvoice(paper: NamedPaper, language: Language): Promise<Buffer> {
  const { invoice, lines, vat, corrects, sending } = paper;
  const { seller, buyer, issuedOn, dueOn, number } = invoice;
  const say = (key: string, values?: Record<string, unknown>) => translate(language, `invoice.${key}`, values);
  const { money, percent, country } = speakerOf(language);
  const day = clockOf(language, seller.timeZone).calendarDay;
  const title = say(`title.${invoice.kind}`, { number });
  const isElectronic = seller.country === 'IT';
  const sheet = new Paper({
    title: `${title}, ${seller.name}`, author: seller.name, language, createdAt: invoice.issuedAt,
    ...(sending && { attached: { name: sending.fileName, mediaType: 'application/xml', description: say('attached', { title }), content: Buffer.from(writeFattura(fatturaOf(paper, sending))) } }),
  });

  sheet.head(seller.name, title, [say('issuedOn', { day: day(issuedOn) }), ...corrects.map((one) => say(invoice.kind === 'CREDIT_NOTE' ? 'corrects' : 'replaces', { number: one.number, day: day(one.day) }))]);
  sheet.facts([
    { label: say('seller'), value: sellerLines(seller, country, say, money).join('\n') },
    { label: say('buyer'), value: buyerLines(buyer, country, say).join('\n') },
  ]);
  if (invoice.reason) sheet.facts([{ label: say('reason'), value: invoice.reason }]);

  sheet.heading(say('lines'));
  for (const line of lines) {
    const isSimple = line.unitPrice && line.unitPrice.minor * line.quantity === line.amount.minor && line.quantity > 1;
    sheet.row({
      label: describeLine(line, paper, language), value: money(line.amount),
      notes: [...(isSimple && line.unitPrice ? [`${line.quantity} × ${money(line.unitPrice)}`] : []), ...(line.kind === 'DISCOUNT' || line.kind === 'STAMP_DUTY' ? [] : [say('period', { start: day(line.startsOn), end: day(line.endsOn) })])],
    });
  }
  sheet.rule();
  sheet.row({ label: say('net'), value: money(invoice.net) });
  for (const { percent: rate, natura, reason, base, vat: tax } of vat) {
    const isDuty = reason === 'EXCLUDED';
    sheet.row({ label: isDuty ? say('line.stampDuty') : say('vat', { percent: percent(rate) }), value: money(isDuty ? base : tax), notes: [
      ...(natura ? [say('natura', { natura })] : []), ...(isReferred(reason) && isElectronic ? [legalReferenceOn(reason, issuedOn)[language]] : []),
      ...(buyer.declaration && natura === 'N3.5' ? [say('declaration', { protocol: buyer.declaration.protocol, day: day(buyer.declaration.day) })] : []),
    ] });
  }
  sheet.row({ label: say(`total.${invoice.kind}`), value: money(invoice.total), strong: true, size: 13 });
  if (invoice.payable.minor !== invoice.total.minor) sheet.row({ label: say('payable'), value: money(invoice.payable) });
  if (invoice.balanceUsed.minor > 0) sheet.row({ label: say('balanceUsed'), value: money({ ...invoice.balanceUsed, minor: -invoice.balanceUsed.minor }), ink: 'good' });
  if (invoice.kind === 'INVOICE' && invoice.due.minor !== invoice.total.minor) sheet.row({ label: say('due'), value: money(invoice.due), strong: true });

  const stamp = stampDutyOf(paper);
  if (stamp) sheet.sentence(say(invoice.stampDutyMinor > 0 && invoice.kind === 'INVOICE' ? 'stampCharged' : 'stamp', { amount: money({ minor: stamp, currency: 'EUR' }) }), { size: 8, ink: 'quiet' });
  if (invoice.kind === 'CREDIT_NOTE') sheet.sentence(say(invoice.reason ? 'toInvoice' : 'toBalance'), { size: 9, ink: 'quiet' });
  else if (invoice.due.minor > 0) {
    sheet.heading(say('payment'), 90);
    sheet.facts([
      { label: say('method'), value: translate(language, `print.methods.${invoice.method}`) }, { label: say('dueOn'), value: day(dueOn) },
      ...(invoice.method === 'BANK_TRANSFER' && seller.iban ? [{ label: say('iban'), value: formatIban(seller.iban) }, { label: say('holder'), value: seller.holder ?? seller.name }] : []),
    ]);
  }
  if (isElectronic) sheet.sentence(say('copy'), { size: 8, ink: 'quiet' });
  return sheet.finish((page, pages) => translate(language, 'print.foot', { title, page, pages }));
}

/** `A/2026/17` cannot be a file's name. */
export const fileOf = (number: string): string => number.replaceAll('/', '-');

type Say = (key: string, values?: Record<string, unknown>) => string;
type Country = (code: string) => string;

const addressLines = ({ street, number, postalCode, city, province, country: code }: Seller['address'], country: Country): string[] =>
  [[street, number].filter(Boolean).join(' '), [postalCode, city, province && `(${province})`].filter(Boolean).join(' '), country(code)];

function sellerLines(seller: Seller, country: Country, say: Say, money: (amount: { minor: number; currency: string }) => string): string[] {
  const { vatNumber, taxCode, reaOffice, reaNumber, shareCapitalMinor, membership, isInLiquidation } = seller;
  return [
    seller.name, ...addressLines(seller.address, country), ...(vatNumber ? [say('vatNumber', { number: `${seller.country} ${vatNumber}` })] : []), ...(taxCode && taxCode !== vatNumber ? [say('taxCode', { code: taxCode })] : []),
    ...(reaOffice && reaNumber ? [say('rea', { office: reaOffice, number: reaNumber })] : []), ...(shareCapitalMinor === undefined ? [] : [say('capital', { amount: money({ minor: shareCapitalMinor, currency: 'EUR' }) })]),
    ...(membership === 'SU' ? [say('soleShareholder')] : []), ...(isInLiquidation ? [say('inLiquidation')] : []), ...(seller.pec ? [say('pec', { pec: seller.pec })] : []),
  ];
}

function buyerLines(buyer: BuyerOf, country: Country, say: Say): string[] {
  const { vatNumber, taxCode, sdiCode, pec, purchaseOrder } = buyer;
  return [
    buyer.name, ...addressLines(buyer.address, country), ...(vatNumber ? [say('vatNumber', { number: `${buyer.country} ${vatNumber}` })] : []), ...(taxCode && taxCode !== vatNumber ? [say('taxCode', { code: taxCode })] : []),
    ...(sdiCode ? [say('sdiCode', { code: sdiCode })] : pec ? [say('pec', { pec })] : []), ...(purchaseOrder ? [say('purchaseOrder', { number: purchaseOrder })] : []),
  ];
}
