import { type Request, type Response, Router } from 'express';
import { type Context } from '../../platform/graphql/context.ts';
import { sendCsv } from '../../platform/csv/write-csv.ts';
import { notFound } from '../../platform/graphql/errors.ts';
import { type UseCase } from '../../platform/graphql/use-case.ts';
import { attachmentNamed } from '../../platform/http/attachment.ts';
import { writeFattura } from '../../platform/fatturapa/write-fattura.ts';
import { asViewer, languageAsked, route, type RouteParts } from '../../platform/http/as-viewer.ts';
import { translate, type Language } from '../../platform/i18n/translate.ts';
import { sendZip } from '../../platform/zip/send-zip.ts';
import { accountingLines, accountingVat } from './accounting.ts';
import { fatturaOf } from './fattura-of.ts';
import { findInvoice } from './find-invoice.ts';
import { invoicePolicy } from './invoice.policy.ts';
import { invoicesOfMonths, type Months, vatOfMonths } from './invoices-of-months.ts';
import { namedPapers, type NamedPaper } from './named-papers.ts';
import { fileOf, printInvoice } from './print-invoice.ts';
import { filesOf } from './files-of-papers.ts';

/**
 * Invoices as PDF and as FatturaPA, under the official name of its file: `GET /documents/invoices/<id>/pdf?language=it` and `.../xml`, made each time from what was frozen. For everybody but whoever was invoiced and the vendor there is
 * none (P4, P5). XML is of Italian sellers. All those of a month that a company got, or issued: `GET /documents/invoices/month.zip?tenantId=...&month=2026-11&language=it`, and for accountants
 * `.../lines.csv` and `.../vat.csv`; of several months with `&until=2026-12`.
 */
export function invoiceRoutes(parts: RouteParts): Router {
  return Router()
    .get('/month.zip', route(parts, async (request, response, context) => {
      const { language, months } = askedOf(request, context);
      const { company, papers } = await invoicesOfMonths(parts, context, months, true);
      await sendZip(response, `${translate(language, 'invoice.month.zip')} ${nameOf(months)} ${company}.zip`, filesOf(papers, language));
    }))
    .get('/lines.csv', route(parts, async (request, response, context) => {
      const { language, months } = askedOf(request, context);
      const { company, papers } = await invoicesOfMonths(parts, context, months, false);
      await sendCsv(response, `${translate(language, 'accounting.linesFile')} ${nameOf(months)} ${company}.csv`, language, accountingLines(papers, language));
    }))
    .get('/vat.csv', route(parts, async (request, response, context) => {
      const { language, months } = askedOf(request, context);
      const { company, rows } = await vatOfMonths(parts, context, months);
      await sendCsv(response, `${translate(language, 'accounting.vatFile')} ${nameOf(months)} ${company}.csv`, language, accountingVat(rows, language));
    }))
    .get('/:id/pdf', route(parts, async (request, response, context) => {
      const language = languageAsked(request, context);
      await asViewer(parts, context, async (useCase) => {
        const paper = await paperOf(useCase, String(request.params.id));
        const { kind, number } = paper.invoice;
        send(response, 'application/pdf', `${fileOf(translate(language, `invoice.title.${kind}`, { number }))}.pdf`, await printInvoice(paper, language));
      });
    }))
    .get('/:id/xml', route(parts, async (request, response, context) => asViewer(parts, context, async (useCase) => {
      const paper = await paperOf(useCase, String(request.params.id));
      if (!paper.sending) throw notFound();
      send(response, 'application/xml; charset=utf-8', paper.sending.fileName, Buffer.from(writeFattura(fatturaOf(paper, paper.sending))));
    })));
}

/** @throws NOT_FOUND, FORBIDDEN */
async function paperOf(useCase: UseCase, id: string): Promise<NamedPaper> {
  const { invoice, facts } = await findInvoice(useCase, id);
  invoicePolicy.authorizeRole(useCase.viewer, 'invoice:download', facts);
  const [paper] = await namedPapers(useCase, [invoice]);
  if (!paper) throw new Error('an invoice has its paper');
  return paper;
}

function askedOf(request: Request, context: Context): { language: Language; months: Months } {
  const { tenantId, month, until } = request.query;
  return { language: languageAsked(request, context), months: { tenantId: String(tenantId ?? ''), month: String(month ?? ''), until: String(until ?? '') } };
}

const nameOf = ({ month, until }: Months): string => (until && until !== month ? `${month} ${until}` : month);

function send(response: Response, type: string, name: string, content: Buffer): void {
  response.set({
    'content-type': type, 'content-length': String(content.length), 'cache-control': 'no-store', 'x-robots-tag': 'noindex',
    'content-disposition': attachmentNamed(name),
  }).end(content);
}
