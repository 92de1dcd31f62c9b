import { badInput, notFound } from '../../platform/graphql/errors.ts';
import { type Context } from '../../platform/graphql/context.ts';
import { type UseCase } from '../../platform/graphql/use-case.ts';
import { asViewer, type RouteParts } from '../../platform/http/as-viewer.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { isUuid } from '../../platform/read/cursor.ts';
import { Tenant } from '../tenants/index.ts';
import { Invoice } from './invoice.entity.ts';
import { invoicePolicy } from './invoice.policy.ts';
import { issuedPapers } from './issued-paper.ts';
import { namedPapers, type NamedPaper } from './named-papers.ts';
import { type VatOfPeriod } from './accounting.ts';

/** Read at once: what of a month is in memory. */
const papersAtOnce = 25;

/** What a company got or, of a vendor, issued in months of the seller's calendar. */
export interface Months {
  tenantId: string;
  /** `2026-11` */
  month: string;
  /** the last of several, such as those of a quarter; empty for one */
  until: string;
}

type Parts = Pick<RouteParts, 'orm'>;

/**
 * In the order of their numbers, some at a time and each time in a transaction of its own, so that a slow reader holds none. Which there are is for the walls of the rows alone: whoever is
 * neither side finds none (P4, P5).
 * @param isNamed whether their files are given names, where they have none yet
 * @returns the company's name and its papers, at least one
 * @throws UNAUTHENTICATED, FORBIDDEN, BAD_USER_INPUT for what is no month, NOT_FOUND for a foreign, a missing and a malformed id and for a month without any alike
 */
export async function invoicesOfMonths(parts: Parts, context: Context, months: Months, isNamed: boolean): Promise<{ company: string; papers: AsyncGenerator<NamedPaper> }> {
  const span = spanOf(months);
  const read = (after: string) => asViewer(parts, context, async (useCase) => {
    const { em, viewer } = useCase;
    const tenant = await companyOf(useCase, months.tenantId);
    const invoices = await em.find(Invoice, { $or: [{ tenant: tenant.id }, { vendorId: tenant.id }], issuedOn: { $gte: span.from, $lt: span.before }, sortNumber: { $gt: after } }, { orderBy: { sortNumber: 'asc' }, limit: papersAtOnce });
    if (invoices.length > 0) invoicePolicy.authorizeRole(viewer, 'invoice:download', { tenant });
    return { company: tenant.name, papers: isNamed ? await namedPapers(useCase, invoices) : (await issuedPapers(em, invoices)).map((paper) => ({ ...paper, sending: null })) };
  });
  // The first are read before anything is sent: a refusal still has its status.
  const first = await read('');
  if (first.papers.length === 0) throw notFound();
  return { company: first.company, papers: following(first.papers, async (after) => (await read(after)).papers) };
}

/** The VAT of months by rate and nature, invoices and notes apart; the same walls and refusals. */
export async function vatOfMonths(parts: Parts, context: Context, months: Months): Promise<{ company: string; rows: VatOfPeriod[] }> {
  const span = spanOf(months);
  return asViewer(parts, context, async (useCase) => {
    const tenant = await companyOf(useCase, months.tenantId);
    const rows = await queryIn<VatOfPeriod>(useCase.em, `
      select i.kind, v.percent, v.natura, v.reason, v.is_split as "isSplit", count(distinct i.id)::integer as documents,
        jsonb_build_object('minor', sum(v.base_minor)::bigint, 'currency', v.base_currency) as base, jsonb_build_object('minor', sum(v.vat_minor)::bigint, 'currency', v.base_currency) as vat
      from invoice i join invoice_vat v on v.invoice_id = i.id
      where (i.tenant_id = $1 or i.vendor_id = $1) and i.issued_on >= $2 and i.issued_on < $3
      group by i.kind, v.percent, v.natura, v.reason, v.is_split, v.base_currency order by i.kind = 'CREDIT_NOTE', v.percent desc, v.natura nulls first, v.reason, v.is_split, v.base_currency`, [tenant.id, span.from, span.before]);
    if (rows.length === 0) throw notFound();
    invoicePolicy.authorizeRole(useCase.viewer, 'invoice:download', { tenant });
    return { company: tenant.name, rows };
  });
}

async function companyOf({ em }: Pick<UseCase, 'em'>, id: string): Promise<Tenant> {
  const tenant = isUuid(id) ? await em.findOne(Tenant, { id }) : null;
  if (!tenant) throw notFound();
  return tenant;
}

async function* following(first: NamedPaper[], read: (after: string) => Promise<NamedPaper[]>): AsyncGenerator<NamedPaper> {
  for (let papers = first; ; papers = await read(papers.at(-1)?.invoice.sortNumber ?? '')) {
    yield* papers;
    if (papers.length < papersAtOnce) return;
  }
}

const isMonth = (text: string): boolean => /^20\d\d-(0[1-9]|1[0-2])$/.test(text);

/** Days from the first of a month to before the first of the one after it, or after the last of several. */
function spanOf({ month, until }: Months): { from: string; before: string } {
  const last = until || month;
  if (!isMonth(month) || !isMonth(last) || last < month) throw badInput('A month is like 2026-11, and what it lasts until is no earlier.');
  const [year = 0, number = 0] = last.split('-').map(Number);
  return { from: `${month}-01`, before: new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 10) };
}
