import { writeFattura } from '../../platform/fatturapa/write-fattura.ts';
import { translate, type Language } from '../../platform/i18n/translate.ts';
import { type ZipEntry } from '../../platform/zip/send-zip.ts';
import { fatturaOf } from './fattura-of.ts';
import { type NamedPaper } from './named-papers.ts';
import { fileOf, printInvoice } from './print-invoice.ts';

/** The files of papers, each made when it is asked for: the PDF and, of Italian sellers, the XML under its official name. */
export async function* filesOf(papers: AsyncIterable<NamedPaper>, language: Language): AsyncGenerator<ZipEntry> {
  for await (const paper of papers) {
    const { number, kind, issuedAt: at } = paper.invoice;
    yield { name: `${fileOf(translate(language, `invoice.title.${kind}`, { number }))}.pdf`, content: await printInvoice(paper, language), at, isPacked: true };
    const { sending } = paper;
    if (sending) yield { name: sending.fileName, content: Buffer.from(writeFattura(fatturaOf(paper, sending))), at };
  }
}
