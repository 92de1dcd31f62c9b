import { readCamt } from './read-camt.ts';
import { readCsv } from './read-csv.ts';
import { type StatementFile, UnreadableStatement } from './statement-file.ts';

/** The money that came in by a bank's statement: CAMT.053 (ISO 20022), or CSV with a line of headers. @param currency of the vendor @throws UnreadableStatement */
export function readStatement(bytes: Uint8Array, currency: string): StatementFile {
  const text = textOf(bytes);
  const file = text.trimStart().startsWith('<') ? readCamt(text, currency) : readCsv(text, currency);
  if (file.entries.length === 0) throw file.foreign > 0 ? new UnreadableStatement('currency', currency) : new UnreadableStatement('nothing');
  return file;
}

/** UTF-8 unless it says or shows otherwise: then what banks of Western Europe write. */
function textOf(bytes: Uint8Array): string {
  const [, declared = 'utf-8'] = /^<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 200))) ?? [];
  for (const encoding of [declared, 'windows-1252']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (!text.includes('\0')) return text;
    } catch {
      // The next one.
    }
  }
  throw new UnreadableStatement('unreadable');
}
