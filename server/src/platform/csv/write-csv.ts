import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import { type Response } from 'express';
import { type Language } from '../i18n/translate.ts';
import { attachmentNamed } from '../http/attachment.ts';

/** A cell: a number stays one, a text is never taken for a formula. */
export type Cell = string | number | null | undefined;

/**
 * Sends rows as a file that spreadsheets of the reader's language open: UTF-8 with its mark, RFC 4180, parted by semicolons where the comma is
 * the decimal sign. Rows are asked for as fast as the reader takes them.
 */
export async function sendCsv(response: Response, fileName: string, language: Language, rows: AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>): Promise<void> {
  response.setHeader('content-type', 'text/csv; charset=utf-8');
  response.setHeader('content-disposition', attachmentNamed(fileName));
  response.setHeader('cache-control', 'no-store');
  const decimal = language === 'en' ? '.' : ',';
  const spoken = async function* () {
    for await (const row of rows) yield row.map((cell) => (typeof cell === 'number' ? String(cell).replace('.', decimal) : harmless(cell ?? '')));
  };
  await pipeline(Readable.from(spoken()), stringify({ bom: true, delimiter: language === 'en' ? ',' : ';', record_delimiter: 'windows' }), response);
}

/** Spreadsheets run what begins like a formula, some of them also in wide letters (＝): an apostrophe before it makes it the text that it is. */
export const harmless = (text: string): string => (runnable.test(text) ? `'${text}` : text);

/** A text as it was before it was made harmless. */
export const unharmed = (cell: string): string => (cell.startsWith("'") && runnable.test(cell) ? cell.slice(1) : cell);

/** Apostrophes before it too: what was harmless already comes back as it was. */
const runnable = /^'*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;
