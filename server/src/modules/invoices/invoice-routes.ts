import { type Response, Router } from 'express';
import { notFound } from '../../platform/graphql/errors.ts';
import { writeFattura } from '../../platform/fatturapa/write-fattura.ts';
import { asViewer, languageAsked, route, type RouteParts } from '../../platform/http/as-viewer.ts';
import { translate } from '../../platform/i18n/translate.ts';
import { sendZip } from '../../platform/zip/send-zip.ts';
import { fatturaOf } from './fattura-of.ts';
import { findInvoice } from './find-invoice.ts';
import { invoicePolicy } from './invoice.policy.ts';
import { invoicesOfMonth } from './invoices-of-month.ts';
import { issuedPaper } from './issued-paper.ts';
import { fileOf, printInvoice } from './print-invoice.ts';
import { filesOf } from './zip-of-month.ts';

/**
 * Invoices as PDF and as FatturaPA: `GET /documents/invoices/<id>/pdf?language=it` and `.../xml`, made each time from what was frozen. For everybody but whoever was invoiced and the vendor there is
 * none (P4, P5). XML is of Italian sellers. All those of a month that a company got, or issued: `GET /documents/invoices/month.zip?tenantId=...&month=2026-11&language=it`.
 */
export function invoiceRoutes(parts: RouteParts): Router {
  return Router()
    .get('/month.zip', route(parts, async (request, response, context) => {
      const language = languageAsked(request, context);
      const month = String(request.query.month ?? '');
      const { company, papers } = await invoicesOfMonth(parts, context, { tenantId: String(request.query.tenantId ?? ''), month });
      await sendZip(response, `${translate(language, 'invoice.month.zip')} ${month} ${company}.zip`, filesOf(papers, language));
    }))
    .get('/:id/pdf', route(parts, async (request, response, context) => {
      const language = languageAsked(request, context);
      await asViewer(parts, context, async (useCase) => {
        const { invoice, facts } = await findInvoice(useCase, String(request.params.id));
        invoicePolicy.authorize(useCase.viewer, 'invoice:download', facts);
        const content = await printInvoice(await issuedPaper(useCase.em, invoice), language);
        send(response, 'application/pdf', `${fileOf(translate(language, `invoice.title.${invoice.kind}`, { number: invoice.number }))}.pdf`, content);
      });
    }))
    .get('/:id/xml', route(parts, async (request, response, context) => asViewer(parts, context, async (useCase) => {
      const { invoice, facts } = await findInvoice(useCase, String(request.params.id));
      invoicePolicy.authorize(useCase.viewer, 'invoice:download', facts);
      if (invoice.seller.country !== 'IT') throw notFound();
      send(response, 'application/xml; charset=utf-8', `${fileOf(invoice.number)}.xml`, Buffer.from(writeFattura(fatturaOf(await issuedPaper(useCase.em, invoice)))));
    })));
}

function send(response: Response, type: string, name: string, content: Buffer): void {
  response.set({
    'content-type': type, 'content-length': String(content.length), 'cache-control': 'no-store', 'x-robots-tag': 'noindex',
    'content-disposition': `attachment; filename="${name.replace(/[^\w.-]+/g, '-')}"; filename*=UTF-8''${encodeURIComponent(name)}`,
  }).end(content);
}
