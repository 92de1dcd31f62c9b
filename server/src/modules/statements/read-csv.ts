import { parse } from 'csv-parse/sync';
import { delimiterOf } from '../imports/index.ts';
import { dayIn, type FileEntry, fileOf, isReference, minorOf, type StatementFile, UnreadableStatement } from './statement-file.ts';

/** How banks head the columns that matter, in lower case. The first that is there counts. */
const headers = {
  valueDate: ['data valuta', 'valuta', 'value date', 'valutadatum', 'wertstellung', 'data contabile', 'data operazione', 'data', 'booking date', 'buchungstag', 'date', 'datum'],
  amount: ['importo', 'avere', 'accrediti', 'entrate', 'amount', 'credit', 'betrag', 'haben'],
  text: ['causale', 'descrizione', 'descrizione estesa', 'descrizione operazione', 'remittance information', 'description', 'details', 'verwendungszweck', 'buchungstext'],
  payerName: ['ordinante', 'controparte', 'counterparty', 'payer', 'name', 'auftraggeber', 'zahlungspflichtiger', 'name zahlungsbeteiligter'],
  payerAccount: ['iban ordinante', 'iban controparte', 'iban', 'conto ordinante', 'payer iban', 'counterparty iban', 'kontonummer/iban', 'iban zahlungsbeteiligter', 'iban des auftraggebers'],
  reference: ['riferimento', 'riferimento banca', 'cro', 'trn', 'id operazione', 'transaction id', 'bank reference', 'reference', 'referenz', 'umsatz-id'],
  currency: ['divisa', 'valuta conto', 'currency', 'währung'],
} as const;
type Field = keyof typeof headers;

/** A statement as a table, its first line the headers. @param currency of the vendor, and of what says none @throws UnreadableStatement */
export function readCsv(text: string, currency: string): StatementFile {
  const rows = tableOf(text);
  const [head, ...lines] = rows;
  const named = (head ?? []).map((cell) => cell.trim().toLowerCase());
  const at = (field: Field): number => headers[field].map((name) => named.indexOf(name)).find((index) => index >= 0) ?? -1;
  const places = Object.fromEntries((Object.keys(headers) as Field[]).map((field) => [field, at(field)])) as Record<Field, number>;
  const missing = (['valueDate', 'amount', 'text'] as const).filter((field) => places[field] < 0);
  if (missing.length > 0) throw new UnreadableStatement('columns', missing.map((field) => headers[field][0]).join(', '));

  return fileOf('CSV', null, lines.flatMap((cells, index): (FileEntry | null)[] => {
    const cell = (field: Field): string => cells[places[field]]?.trim() ?? '';
    const [amount, valueDate] = [cell('amount'), dayOf(cell('valueDate'))];
    // What goes out, and lines of totals, are no money that came in.
    if (amount === '' || amount.startsWith('-')) return [];
    if ((cell('currency').toUpperCase() || currency) !== currency) return [null];
    const minor = minorOf(plain(amount));
    if (minor === undefined || !valueDate) throw new UnreadableStatement('row', String(index + 2));
    return minor === 0 ? [] : [{ reference: isReference(cell('reference')) ? cell('reference') : null, valueDate, minor, text: cell('text'), payerName: cell('payerName') || null, payerAccount: cell('payerAccount').replaceAll(/\s/g, '').toUpperCase() || null }];
  }));
}

function tableOf(text: string): string[][] {
  try {
    return parse(text, { bom: true, delimiter: delimiterOf(text), relax_column_count: true, skip_empty_lines: true, max_record_size: 100_000 });
  } catch {
    throw new UnreadableStatement('unreadable');
  }
}

/** `1.234,50`, `1,234.50` and `1234.5` as XML has them: the last sign with one or two digits behind it parts the cents. */
function plain(amount: string): string {
  const bare = amount.replaceAll(/[\s€+']|EUR/g, '');
  const [, whole = bare, part = ''] = /^(.*)[.,](\d{1,2})$/.exec(bare) ?? [];
  return `${whole.replaceAll(/[.,](?=\d{3}(?:[.,]|$))/g, '')}${part && `.${part}`}`;
}

/** Day, month, year as they are written here, or ISO. @returns undefined for no day */
function dayOf(text: string): string | undefined {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text) ?? [];
  const iso = year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text.slice(0, 10);
  return dayIn.safeParse(iso).data;
}
