import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { unharmed } from '../../platform/csv/write-csv.ts';

/** Why a file is no table, told to its sender. */
export class UnreadableFile extends Error {
  readonly failure: 'NOT_CSV' | 'MALFORMED';
  readonly detail: string | null;

  constructor(failure: 'NOT_CSV' | 'MALFORMED', detail: string | null = null) {
    super(failure);
    this.failure = failure;
    this.detail = detail;
  }
}

export interface FileRow {
  cells: string[];
  /** how much was read when it ended */
  bytes: number;
}

/**
 * The rows of a CSV file as it comes, its header first; empty lines are left out. What parts the cells is told by the header line.
 * @throws UnreadableFile
 */
export async function* readRows(pieces: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<FileRow> {
  const texts = decoded(pieces, encoding);
  const head = await firstLine(texts);
  const source = Readable.from(following(head, texts));
  const parser = source.pipe(parse({ delimiter: delimiterOf(head), relax_column_count: true, skip_empty_lines: true, max_record_size: 100_000, info: true }));
  source.once('error', (error) => parser.destroy(error));
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { bytes: number } }>) {
      if (record.every((cell) => cell.trim() === '')) continue;
      yield { cells: record.map(unharmed), bytes: info.bytes };
    }
  } catch (error) {
    if (error instanceof CsvError) throw new UnreadableFile('MALFORMED', typeof error.lines === 'number' ? String(error.lines) : null);
    throw error;
  }
}

async function* decoded(pieces: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<string> {
  // It takes a byte order mark away by itself.
  const decoder = new TextDecoder(encoding);
  for await (const piece of pieces) {
    const text = decoder.decode(piece, { stream: true });
    // No text has a NUL: a spreadsheet or a picture was sent instead.
    if (text.includes('\0')) throw new UnreadableFile('NOT_CSV');
    if (text) yield text;
  }
  const rest = decoder.decode();
  if (rest) yield rest;
}

/** What is read until the first line has ended. */
async function firstLine(texts: AsyncGenerator<string>): Promise<string> {
  let read = '';
  while (!/[\r\n]/.test(read.trimStart())) {
    if (read.length > 100_000) throw new UnreadableFile('NOT_CSV');
    const { value, done } = await texts.next();
    if (done) break;
    read += value;
  }
  return read;
}

async function* following(head: string, texts: AsyncGenerator<string>): AsyncGenerator<string> {
  if (head) yield head;
  yield* texts;
}

/** The sign that the header has most of, outside of quotes. */
export function delimiterOf(head: string): ',' | ';' | '\t' {
  const [line = ''] = head.trimStart().split(/[\r\n]/);
  const bare = line.replace(/"[^"]*"/g, '');
  const count = (sign: string): number => bare.split(sign).length - 1;
  return ([';', ',', '\t'] as const).reduce((best, sign) => (count(sign) > count(best) ? sign : best), ';' as ',' | ';' | '\t');
}
