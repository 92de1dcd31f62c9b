import { notFound } from '../../platform/graphql/errors.ts';
import { type UseCase } from '../../platform/graphql/use-case.ts';
import { isUuid } from '../../platform/read/cursor.ts';
import { isWithin, Tenant } from '../tenants/index.ts';
import { Invoice } from './invoice.entity.ts';
import { type InvoiceFacts } from './invoice.policy.ts';

/**
 * An invoice of one of the viewer's own sides: it was invoiced, or has issued it. For everybody else it does not exist, a partner who sees the company in full included (P4, P5, M6).
 * @throws NOT_FOUND for a foreign, a missing and a malformed id alike
 */
export async function findInvoice({ em, viewer }: Pick<UseCase, 'em' | 'viewer'>, id: string): Promise<{ invoice: Invoice; facts: Pick<InvoiceFacts, 'tenant'> }> {
  const invoice = isUuid(id) ? await em.findOne(Invoice, { id }) : null;
  const tenant = invoice && (await em.findOne(Tenant, { id: invoice.tenant.id }));
  if (!tenant || ![tenant.id, invoice.vendorId].includes(viewer.home.id) || !isWithin(viewer, tenant.path)) throw notFound();
  return { invoice, facts: { tenant } };
}
