import { badInput, notFound } from '../../platform/graphql/errors.ts';
import { type Context } from '../../platform/graphql/context.ts';
import { asViewer, type RouteParts } from '../../platform/http/as-viewer.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { isUuid } from '../../platform/read/cursor.ts';
import { Tenant } from '../tenants/index.ts';
import { Invoice } from './invoice.entity.ts';
import { invoicePolicy } from './invoice.policy.ts';
import { issuedPapers, type IssuedPaper } from './issued-paper.ts';

/** Read at once: what of a month is in memory. */
const papersAtOnce = 25;

/** A paper, and the name of its file of FatturaPA; null of a seller outside Italy. */
export interface NamedPaper extends IssuedPaper {
  xmlName: string | null;
}

/** What a company got or, of a vendor, issued in a month of the seller's calendar. */
export interface Month {
  tenantId: string;
  /** `2026-11` */
  month: string;
}

/**
 * In the order of their numbers, some at a time and each time in a transaction of its own, so that a slow reader holds none. Which there are is for the walls of the rows alone: whoever is
 * neither side finds none (P4, P5).
 * @returns the company's name and its papers, at least one
 * @throws UNAUTHENTICATED, FORBIDDEN, BAD_USER_INPUT for what is no month, NOT_FOUND for a foreign, a missing and a malformed id and for a month without any alike
 */
export async function invoicesOfMonth(parts: Pick<RouteParts, 'orm'>, context: Context, { tenantId, month }: Month): Promise<{ company: string; papers: AsyncGenerator<NamedPaper> }> {
  const span = spanOf(month);
  const read = (after: string) => asViewer(parts, context, async ({ em, viewer, now }) => {
    const tenant = isUuid(tenantId) ? await em.findOne(Tenant, { id: tenantId }) : null;
    if (!tenant) throw notFound();
    const invoices = await em.find(Invoice, { $or: [{ tenant: tenantId }, { vendorId: tenantId }], issuedOn: { $gte: span.from, $lt: span.before }, sortNumber: { $gt: after } }, { orderBy: { sortNumber: 'asc' }, limit: papersAtOnce });
    if (invoices.length > 0) invoicePolicy.authorize(viewer, 'invoice:download', { tenant, kind: 'INVOICE', leftMinor: 0 });
    const ids = invoices.map(({ id }) => id);
    await queryIn(em, 'select name_invoice_files($1::uuid[], $2)', [ids, now]);
    const names = new Map((await queryIn<{ id: string; name: string }>(em, 'select invoice_id as id, name from invoice_file where invoice_id = any ($1::uuid[])', [ids])).map(({ id, name }) => [id, name]));
    return { company: tenant.name, papers: (await issuedPapers(em, invoices)).map((paper) => ({ ...paper, xmlName: names.get(paper.invoice.id) ?? null })) };
  });
  // The first are read before anything is sent: a refusal still has its status.
  const first = await read('');
  if (first.papers.length === 0) throw notFound();
  return { company: first.company, papers: following(first.papers, async (after) => (await read(after)).papers) };
}

async function* following(first: NamedPaper[], read: (after: string) => Promise<NamedPaper[]>): AsyncGenerator<NamedPaper> {
  for (let papers = first; ; papers = await read(papers.at(-1)?.invoice.sortNumber ?? '')) {
    yield* papers;
    if (papers.length < papersAtOnce) return;
  }
}

/** Days from the first of a month to before the first of the next. */
function spanOf(month: string): { from: string; before: string } {
  const [, year, number] = /^(20\d\d)-(0[1-9]|1[0-2])$/.exec(month) ?? [];
  if (!year || !number) throw badInput('A month is like 2026-11.');
  return { from: `${month}-01`, before: number === '12' ? `${Number(year) + 1}-01-01` : `${year}-${String(Number(number) + 1).padStart(2, '0')}-01` };
}
