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

/** In their order. @param invoices that the session sees */
export async function issuedPapers(em: EntityManager, invoices: readonly Invoice[]): Promise<IssuedPaper[]> {
  const ids = invoices.map(({ id }) => id);
  const lines = Map.groupBy(await em.find(InvoiceLine, { invoice: { $in: ids } }, { orderBy: { position: 'asc' } }), ({ invoice }) => invoice.id);
  const vat = Map.groupBy(await em.find(InvoiceVat, { invoice: { $in: ids } }, { orderBy: { position: 'asc' } }), ({ invoice }) => invoice.id);
  const notes = invoices.filter(({ kind }) => kind === 'CREDIT_NOTE').map(({ id }) => id);
  const corrected = notes.length === 0 ? [] : await queryIn<{ note: string; number: string; day: string }>(em, `
    select l.invoice_id as note, i.number, i.issued_on::text as day from (select distinct invoice_id, source_id from invoice_line where invoice_id = any ($1::uuid[])) l join invoice i on i.id = l.source_id order by i.sort_number`, [notes]);
  const corrects = Map.groupBy(corrected, ({ note }) => note);
  return invoices.map((invoice) => ({ invoice, lines: lines.get(invoice.id) ?? [], vat: vat.get(invoice.id) ?? [], corrects: (corrects.get(invoice.id) ?? []).map(({ number, day }) => ({ number, day })) }));
}

/** @param invoice that the session sees */
export async function issuedPaper(em: EntityManager, invoice: Invoice): Promise<IssuedPaper> {
  const [paper] = await issuedPapers(em, [invoice]);
  if (!paper) throw new Error('an invoice has its paper');
  return paper;
}
