import { formatIban } from '@filiera/shared/numbers/iban';
import { explainLine, explainTotal, type TotalName } from '@filiera/shared/receipt';
import { translate, type Language } from '../../platform/i18n/translate.ts';
import { Paper } from '../../platform/pdf/paper.ts';
import { linesOf, type Parties } from './parties.ts';
import { type LineCompany, type PrintableOrder, type PrintableQuote, quoteNumber } from './printable.ts';
import { clockOf, speakerOf } from '../../platform/i18n/spoken.ts';

/** What is printed, and for whom. */
export interface Print {
  document: PrintableOrder | PrintableQuote;
  vendor: { name: string; country: string };
  parties: Parties;
  /** by position of the lines */
  companies: ReadonlyMap<number, LineCompany>;
  language: Language;
}

type Line = PrintableOrder['lines'][number];
type Amounts = NonNullable<PrintableOrder['amounts']>;
type Voice = ReturnType<typeof speakerOf>;
type Clock = ReturnType<typeof clockOf>;

/** An order or a quote as a PDF: what is bought, every figure with how it came about, and who is invoiced. Without amounts for whom they are not (M6): then it says so. */
export async function printDocument({ document, vendor, parties, companies, language }: Print): Promise<Buffer> {
  const say = (key: string, values?: Record<string, unknown>) => translate(language, `print.${key}`, values);
  const voice = speakerOf(language);
  const first = companies.values().next().value;
  const clock = clockOf(language, first?.timeZone ?? 'Europe/Rome');
  const isOrder = 'number' in document;
  const since = isOrder ? document.placedAt : document.createdAt;
  const words = { country: voice.country, vatNumber: (number: string) => say('vatNumber', { number }) };
  const title = isOrder ? say('order', { number: document.number }) : say('quote', { number: quoteNumber(document.id) });
  const paper = new Paper({ title: `${title}, ${vendor.name}`, author: vendor.name, language, createdAt: new Date(since) });

  paper.head(vendor.name, title, [
    translate(language, `word.OrderKind.${document.kind}`), ...(isOrder ? [translate(language, `word.OrderState.${document.state}`)] : []), clock.exact(since),
  ], parties.seller ? linesOf(parties.seller, vendor.country, words) : []);
  paper.facts(factsOf(document, companies, clock, say, voice, parties.buyer ? linesOf(parties.buyer, vendor.country, words) : []));
  for (const line of document.lines) printLine(paper, line, companies.get(line.position), { language, say, voice, isOne: document.lines.length === 1, clock });

  paper.heading(say('amounts'));
  if (document.amounts) printAmounts(paper, document.amounts, document, { companies, voice, vendor, totalLabel: say(isOrder && document.state === 'PAID' ? 'paid' : 'due'), language });
  else {
    for (const line of document.lines) paper.row({ label: `${line.product.name} ${line.edition.name}`, notes: [say('listPrice')], value: voice.money(line.listPrice) });
    paper.sentence(voice.say('hidden.invoiced.sentence', { name: document.invoicedToName }), { size: 9, ink: 'quiet' });
  }
  if (isOrder && document.state === 'PENDING_PAYMENT' && document.method === 'BANK_TRANSFER') {
    paper.heading(say('transfer'), 110);
    const { amounts, transferAccount: account } = document;
    paper.facts([
      ...(amounts ? [{ label: voice.say('transfer.amount'), value: voice.money({ ...amounts.due, minor: amounts.due.minor - amounts.arrivedMinor }) }] : []),
      { label: voice.say('transfer.reference'), value: document.number },
      ...(account ? [{ label: voice.say('transfer.iban'), value: formatIban(account.iban) }] : []),
      { label: voice.say(account ? 'transfer.holder' : 'transfer.to'), value: account?.holder ?? vendor.name },
      ...(account?.bic ? [{ label: voice.say('transfer.bic'), value: account.bic }] : []),
      { label: voice.say('transfer.until'), value: clock.exact(document.expiresAt) },
    ]);
    if (!account) paper.sentence(voice.say('transfer.unknown', { vendor: vendor.name }), { size: 9, ink: 'quiet' });
  }
  paper.sentence(say('noInvoice'), { size: 8, ink: 'quiet' });
  return paper.finish((page, pages) => say('foot', { title, page, pages }));
}

type Say = (key: string, values?: Record<string, unknown>) => string;

function factsOf(document: Print['document'], companies: Print['companies'], clock: Clock, say: Say, voice: Voice, buyer: readonly string[]): { label: string; value: string; note?: string }[] {
  const names = [...new Set([...companies.values()].map(({ name }) => name))];
  const reasons = [...new Set(document.lines.map(({ invoicedToReason }) => voice.say(`invoicedToReason.${invoicedToReason}`)))];
  const shared = [
    { label: say('invoicedTo'), value: document.invoicedToName, note: [...buyer, reasons.join(' ')].join('\n') },
    { label: say('for'), value: names.join(', ') },
  ];
  if (!('number' in document)) return [...shared, { label: say('honouredUntil'), value: clock.exact(document.expiresAt) }];
  return [
    ...shared,
    { label: say('orderedBy'), value: `${document.placedByName}, ${document.placedByTenantName}` },
    { label: say('method'), value: say(`methods.${document.method}`) },
    ...(document.settledAt ? [{ label: say('settled'), value: clock.exact(document.settledAt), ...(document.valueDate ? { note: say('valueDate', { day: clock.calendarDay(document.valueDate) }) } : {}) }] : []),
    ...(document.dueAt ? [{ label: say('dueUntil'), value: clock.day(document.dueAt) }] : []),
  ];
}

function printLine(paper: Paper, line: Line, company: LineCompany | undefined, { language, say, voice, isOne, clock }: { language: Language; say: Say; voice: Voice; isOne: boolean; clock: Clock }): void {
  const own = company ? clockOf(language, company.timeZone) : clock;
  const what = `${line.product.name} ${line.edition.name}, ${translate(language, `word.Cadence.${line.cadence}`)}`;
  paper.heading(isOne || !company ? what : `${company.name}: ${what}`);
  paper.facts(line.items.filter(({ quantity }) => quantity > 0).map(({ quantity, added, component }) => ({
    label: component.name[language], value: [voice.number(quantity), component.unit].filter(Boolean).join(' '), ...(added ? { note: say('added', { count: voice.number(added) }) } : {}),
  })), 4);
  if (line.startsAt && line.endsAt) paper.facts([{ label: say('from'), value: own.exact(line.startsAt) }, { label: say('to'), value: own.exact(line.endsAt) }]);
}

interface AmountParts {
  companies: Print['companies'];
  voice: Voice;
  vendor: Print['vendor'];
  totalLabel: string;
  language: Language;
}

/** The receipt, in the order of the console's: prices and discounts of each line, credits, VAT with its reason, total, balance, what is due. */
function printAmounts(paper: Paper, amounts: Amounts, { lines }: Print['document'], { companies, voice, vendor, totalLabel, language }: AmountParts): void {
  const { money, percent, say } = voice;
  const sorted = amounts.lines.toSorted((a, b) => Number(a.kind === 'CREDIT') - Number(b.kind === 'CREDIT') || a.position - b.position);
  for (const line of sorted) {
    const { formula, words } = explainLine(line, voice);
    const of = lines.find(({ position }) => position === line.line);
    const company = lines.length > 1 ? companies.get(line.line)?.name : undefined;
    paper.row({
      label: [labelOf(line, of, voice, language), company].filter(Boolean).join(', '), notes: [formula, words.join(' ')], value: money(line.amount), strong: line.kind === 'EDITION', ink: line.amount.minor < 0 ? 'good' : 'text',
    });
  }
  paper.rule();
  const total = (name: TotalName, label: string, value: string, style: { strong?: boolean; size?: number; ink?: 'good' } = {}): void => {
    const { formula, words } = explainTotal(name, amounts, voice);
    paper.row({ label, notes: [...(formula === value ? [] : [formula]), ...(words.length > 0 ? [words.join(' ')] : [])], value, ...style });
  };
  total('net', say('net'), money(amounts.net));
  total('vat', say(`vat.${amounts.vatReason}`, { percent: percent(amounts.vatPercent), natura: amounts.natura ?? '', country: voice.country(vendor.country) }), money(amounts.vat));
  if (amounts.stampDutyMinor > 0) paper.row({ label: say('stampDuty'), notes: [say('stampDutyNote')], value: money({ ...amounts.total, minor: amounts.stampDutyMinor }) });
  total('total', say('total'), money(amounts.total), { strong: true });
  if (amounts.balanceUsed.minor > 0) total('balanceUsed', say('balanceUsed'), money({ ...amounts.balanceUsed, minor: -amounts.balanceUsed.minor }), { ink: 'good' });
  paper.rule();
  total('due', totalLabel, money(amounts.due), { strong: true, size: 13 });
  if (amounts.creditLeft.minor > 0) total('creditLeft', say('creditLeft'), money(amounts.creditLeft), { ink: 'good' });
}

function labelOf(line: Amounts['lines'][number], of: Line | undefined, voice: Voice, language: Language): string {
  const { percent, say } = voice;
  switch (line.kind) {
    case 'EDITION': return `${of?.product.name ?? ''} ${line.label}`.trim();
    case 'COMPONENT': case 'TOP_UP': return say('extra', { name: of?.items.find(({ component }) => component.code === line.label)?.component.name[language] ?? line.label });
    case 'DISCOUNT': return say('discount', { percent: (line.percents ?? []).map((each) => percent(each)).join(' + ') });
    case 'CREDIT': return `${say('credit')}, ${line.label}`;
  }
}
