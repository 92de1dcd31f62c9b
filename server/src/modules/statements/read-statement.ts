import { readCamt } from './read-camt.ts';
import { readCamtAside } from './read-camt-aside.ts';
import { readCsv } from './read-csv.ts';
import { type StatementFile, UnreadableStatement } from './statement-file.ts';

/** The money that came in by a bank's statement: CAMT.053 (ISO 20022), or CSV with a line of headers. @param currency of the vendor @throws UnreadableStatement */
export async function readStatement(bytes: Uint8Array, currency: string): Promise<StatementFile> {
  const text = textOf(bytes);
  const file = text.trimStart().startsWith('<') ? await camtOf(text, currency) : readCsv(text, currency);
  if (file.entries.length === 0) throw file.foreign > 0 ? new UnreadableStatement('currency', currency) : new UnreadableStatement('nothing');
  return file;
}

/** Up to so many characters are read in less time than a thread takes to start. */
const atOnce = 100_000;
const camtOf = (xml: string, currency: string): StatementFile | Promise<StatementFile> => (xml.length <= atOnce ? readCamt(xml, currency) : readCamtAside({ xml, currency }));

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
