import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a PDF says, read back by another program than the one that wrote it: its lines in reading order, and the fonts that it carries. */
export async function readPdf(bytes: Uint8Array): Promise<{ text: string; pages: number; language: string | null; title: string }> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
  const pdf = await task.promise;
  const { info } = await pdf.getMetadata();
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
  }
  const found = info as { Title?: string; Language?: string };
  const read = { text: pages.join('\n').normalize('NFKC'), pages: pdf.numPages, language: found.Language ?? null, title: found.Title ?? '' };
  await task.destroy();
  return read;
}
