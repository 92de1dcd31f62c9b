import { type EntityManager } from '@mikro-orm/postgresql';
import { queryIn } from '../../platform/orm/query.ts';
import { type Invoice } from './invoice.entity.ts';
import { InvoiceLine } from './invoice-line.entity.ts';
import { InvoiceVat } from './invoice-vat.entity.ts';

/** An invoice with all that was frozen of it: what its PDF and its XML are made from, each time the same. */
export interface IssuedPaper {
  invoice: Invoice;
  lines: readonly InvoiceLine[];
  vat: readonly InvoiceVat[];
  /** of a credit note: what it gives back of, each once */
  corrects: readonly { number: string; day: string }[];
}

/** @param invoice that the session sees */
export async function issuedPaper(em: EntityManager, invoice: Invoice): Promise<IssuedPaper> {
  const lines = await em.find(InvoiceLine, { invoice: invoice.id }, { orderBy: { position: 'asc' } });
  const vat = await em.find(InvoiceVat, { invoice: invoice.id }, { orderBy: { position: 'asc' } });
  const corrects = invoice.kind === 'CREDIT_NOTE'
    ? await queryIn<{ number: string; day: string }>(em, 'select i.number, i.issued_on::text as day from invoice i where i.id in (select l.source_id from invoice_line l where l.invoice_id = $1) order by i.sort_number', [invoice.id])
    : [];
  return { invoice, lines, vat, corrects };
}
