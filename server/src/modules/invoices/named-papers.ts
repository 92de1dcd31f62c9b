import { type UseCase } from '../../platform/graphql/use-case.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { type Sending } from './fattura-of.ts';
import { type Invoice } from './invoice.entity.ts';
import { issuedPapers, type IssuedPaper } from './issued-paper.ts';
import { lastSendings } from './last-sendings.ts';

/** A paper, and how its file of FatturaPA goes out, under its official name; null of a seller outside Italy. */
export interface NamedPaper extends IssuedPaper {
  sending: Sending | null;
}

/** In their order; files that have no name yet are given one. @param invoices that the session sees */
export async function namedPapers({ em, now }: Pick<UseCase, 'em' | 'now'>, invoices: readonly Invoice[]): Promise<NamedPaper[]> {
  const ids = invoices.map(({ id }) => id);
  await queryIn(em, 'select name_invoice_files($1::uuid[], $2)', [ids, now]);
  const sendings = await lastSendings(em, ids);
  return (await issuedPapers(em, invoices)).map((paper) => ({ ...paper, sending: sendings.get(paper.invoice.id) ?? null }));
}
