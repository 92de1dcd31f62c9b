import { earnedOf, num, text, total, type Row, type Tables } from './sums.ts';

/** A file as an accountant opens it, in English: what stands in each cell, by its column's head. */
export type Sheet = readonly Readonly<Record<string, string>>[];
/** What is had of one month: lines and VAT of all that was issued in it, and the statement of each partner that has one. */
export interface Books {
  month: string;
  lines: Sheet;
  vat: Sheet;
  statements: ReadonlyMap<string, Sheet>;
}

const cents = (cell: string | undefined): number => Math.round(Number(cell) * 100);
const sum = (sheet: Sheet, column: string): number => sheet.reduce((all, row) => all + cents(row[column]), 0);
const signed = ({ kind }: Row, minor: number): number => (kind === 'CREDIT_NOTE' ? -minor : minor);
const monthOf = (instant: string): string => new Date(instant).toISOString().slice(0, 7);

/**
 * What an accountant's files, invoices and the ledger of cashback have to say alike (M4, P10): each line and each rate of each paper, month by month; and of each entry that what is earned by then is the
 * share of what those very lines charged, less what those of notes gave back. The vendor counts its days in UTC.
 * @param books of each month, in order
 * @returns one line for each difference
 */
export function bookFaults(rows: Tables, books: readonly Books[]): string[] {
  const papers = Map.groupBy(rows.invoice, (paper) => text(paper, 'issued_on').slice(0, 7));
  const missing = [...papers.keys()].filter((month) => !books.some((one) => one.month === month)).map((month) => `no books of ${month}`);
  return [...missing, ...books.flatMap((one) => [...papersFaults(rows, papers.get(one.month) ?? [], one), ...statementFaults(rows, one)]), ...rows.order_line.flatMap((line) => shareFaults(rows, line))];
}

/** The lines of a month are those of its papers, each at its amount; and come to the rates of the same month. */
function papersFaults(rows: Tables, papers: readonly Row[], { month, lines, vat }: Books): string[] {
  const byId = new Map(papers.map((paper) => [paper.id, paper]));
  const wanted = rows.invoice_line.flatMap((line) => {
    const paper = byId.get(line.invoice_id);
    return paper ? [`${text(paper, 'number')} line ${text(line, 'position')}: ${signed(paper, num(line, 'amount_minor'))}`] : [];
  });
  const found = lines.map((row) => `${row['Number'] ?? ''} line ${row['Line'] ?? ''}: ${cents(row['Net'])}`);
  const taxed = (row: Sheet[number]): string => `${row['Kind'] ?? ''} at ${row['VAT rate'] ?? ''} ${row['Nature'] ?? ''}`;
  const atRates = (sheet: Sheet): string[] => [...Map.groupBy(sheet, taxed)].map(([rate, those]) => `${rate}: ${sum(those, 'Net')}`).toSorted();
  const rates = rows.invoice_vat.flatMap((rate) => {
    const paper = byId.get(rate.invoice_id);
    return paper ? [{ ...rate, key: `${paper.kind === 'INVOICE' ? 'Invoice' : 'Credit note'} at ${text(rate, 'percent')} ${rate.natura === null ? '' : text(rate, 'natura')}`, vat: signed(paper, num(rate, 'vat_minor')) }] : [];
  });
  const owed = [...Map.groupBy(rates, ({ key }) => key)].map(([key, those]) => `${key}: VAT ${those.reduce((all, one) => all + one.vat, 0)}`).toSorted();
  const told = [...Map.groupBy(vat, taxed)].map(([key, those]) => `${key}: VAT ${sum(those, 'VAT')}`).toSorted();
  return [...apart(`${month}, a line`, found, wanted), ...apart(`${month}, lines and VAT at a rate`, atRates(lines), atRates(vat)), ...apart(`${month}, VAT at a rate`, told, owed)];
}

/** A statement begins with what was there, has each entry of its month, and ends with what is left. */
function statementFaults({ cashback_entry: entries }: Tables, { month, statements }: Books): string[] {
  const accounts = Map.groupBy(entries.filter(({ account }) => account === 'PAYABLE'), (entry) => text(entry, 'tenant_id'));
  return [...accounts].flatMap(([id, own]) => {
    const within = own.filter((entry) => monthOf(text(entry, 'at')) === month);
    const before = total(own.filter((entry) => monthOf(text(entry, 'at')) < month), 'amount_minor');
    const sheet = statements.get(id) ?? [];
    const [opening, closing] = [sheet.at(0), sheet.at(-1)];
    return [
      ...apart(`${month}, an entry of ${id}`, sheet.slice(1, -1).map((row) => `${row['Date'] ?? ''} ${cents(row['Amount'])}`), within.map((entry) => `${new Date(text(entry, 'at')).toISOString().slice(0, 10)} ${num(entry, 'amount_minor')}`)),
      ...apart(`${month}, what ${id} had and has`, [`${cents(opening?.['Balance'])} ${cents(closing?.['Balance'])}`], [`${before} ${before + total(within, 'amount_minor')}`]),
    ];
  });
}

/** Of a line of an order: at each instant at which something was entered, what is earned by then is the share of what its lines charged, less what lines of papers gave back by then; and something was given back when some is taken back. */
function shareFaults(rows: Tables, line: Row): string[] {
  const entries = rows.cashback_entry.filter((entry) => entry.order_line_id === line.id && entry.account === 'PAYABLE');
  const paper = rows.invoice.find((one) => one.order_id === line.order_id && one.kind === 'INVOICE');
  const charged = rows.invoice_line.filter((one) => one.invoice_id === paper?.id && one.kind !== 'CREDIT' && one.line === line.position);
  const charge = rows.charge.find((one) => one.order_line_id === line.id);
  const given = rows.invoice_line.filter((one) => one.charge_id !== null && one.charge_id === charge?.id).map((one) => ({ minor: Math.abs(num(one, 'amount_minor')), at: Date.parse(text(rows.invoice.find(({ id }) => id === one.invoice_id), 'issued_at')) }));
  const name = `${text(paper, 'number')} line ${text(line, 'position')}`;
  return [...new Set(entries.map((entry) => Date.parse(text(entry, 'at'))))].flatMap((at) => {
    const base = total(charged, 'amount_minor');
    const back = given.filter((one) => one.at <= at).reduce((all, { minor }) => all + minor, 0);
    const stands = [...Map.groupBy(entries.filter((entry) => Date.parse(text(entry, 'at')) <= at), (entry) => text(entry, 'tenant_id'))].map(([id, those]) => `${id} ${total(those, 'amount_minor')}`).filter((one) => !one.endsWith(' 0'));
    const isTaken = entries.some((entry) => entry.kind === 'CLAWBACK' && Date.parse(text(entry, 'at')) === at);
    return [
      ...apart(`earned of ${name} by ${new Date(at).toISOString()}, of ${base} less ${back}`, stands, earnedOf(rows, line, base, charged, back)[1]),
      ...(isTaken && !given.some((one) => one.at === at) ? [`${name}: taken back at ${new Date(at).toISOString()}, and no paper gives back then`] : []),
    ];
  });
}

/** Each that is in one and not in the other, as often. */
function apart(what: string, found: readonly string[], wanted: readonly string[]): string[] {
  const left = [...wanted];
  const tooMany = found.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return [...tooMany.map((one) => `${what}: ${one} should not be`), ...left.map((one) => `${what}: ${one} is missing`)];
}
