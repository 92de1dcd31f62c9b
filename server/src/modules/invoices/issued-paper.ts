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
  /** of a credit note: what it gives back of, each once; of an invoice, the one in whose stead it stands */
  corrects: readonly { number: string; day: string }[];
}

/** In their order. @param invoices that the session sees */
export async function issuedPapers(em: EntityManager, invoices: readonly Invoice[]): Promise<IssuedPaper[]> {
  const ids = invoices.map(({ id }) => id);
  const lines = Map.groupBy(await em.find(InvoiceLine, { invoice: { $in: ids } }, { orderBy: { position: 'asc' } }), ({ invoice }) => invoice.id);
  const vat = Map.groupBy(await em.find(InvoiceVat, { invoice: { $in: ids } }, { orderBy: { position: 'asc' } }), ({ invoice }) => invoice.id);
  const notes = invoices.filter(({ kind }) => kind === 'CREDIT_NOTE').map(({ id }) => id);
  const replacing = invoices.filter(({ replaces }) => replaces).map(({ id }) => id);
  const corrected = notes.length + replacing.length === 0 ? [] : await queryIn<{ paper: string; number: string; day: string }>(em, `
    select l.id as paper, i.number, i.issued_on::text as day from (select invoice_id as id, source_id as other from invoice_line where invoice_id = any ($1::uuid[]) union select id, replaces_id from invoice where id = any ($2::uuid[])) l
    join invoice i on i.id = l.other order by i.sort_number`, [notes, replacing]);
  const corrects = Map.groupBy(corrected, ({ paper }) => paper);
  return invoices.map((invoice) => ({ invoice, lines: lines.get(invoice.id) ?? [], vat: vat.get(invoice.id) ?? [], corrects: (corrects.get(invoice.id) ?? []).map(({ number, day }) => ({ number, day })) }));
}

/** @param invoice that the session sees */
export async function issuedPaper(em: EntityManager, invoice: Invoice): Promise<IssuedPaper> {
  const [paper] = await issuedPapers(em, [invoice]);
  if (!paper) throw new Error('an invoice has its paper');
  return paper;
}
