import { useInvoicesQuery, useIssuedInvoicesQuery } from '@/generated/invoices.ts';
import type { InvoiceFilter } from '@/generated/types.ts';

const options = (tenantId: string, filter: InvoiceFilter) => ({ variables: { tenantId, first: 25, filter }, fetchPolicy: 'cache-and-network', notifyOnNetworkStatusChange: true }) as const;

/** A page of what a company got, and the way to the next. */
export function useInvoices(tenantId: string, filter: InvoiceFilter) {
  const { data, previousData, error, refetch, fetchMore, networkStatus } = useInvoicesQuery(options(tenantId, filter));
  const page = (data ?? previousData)?.tenant?.invoices;
  return { page, error, retry: () => void refetch(), more: () => void fetchMore({ variables: { after: page?.pageInfo.endCursor } }), isLoadingMore: networkStatus === 3 };
}

/** The same of what a vendor issued. */
export function useIssuedInvoices(tenantId: string, filter: InvoiceFilter) {
  const { data, previousData, error, refetch, fetchMore, networkStatus } = useIssuedInvoicesQuery(options(tenantId, filter));
  const page = (data ?? previousData)?.tenant?.issuedInvoices;
  return { page, error, retry: () => void refetch(), more: () => void fetchMore({ variables: { after: page?.pageInfo.endCursor } }), isLoadingMore: networkStatus === 3 };
}
