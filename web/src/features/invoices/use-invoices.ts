import { useInvoicesQuery, useIssuedInvoicesQuery } from '@/generated/invoices.ts';
import type { InvoiceFilter } from '@/generated/types.ts';

/** A page of what a company got, or of what a vendor issued, and the way to the next. */
export function useInvoices(tenantId: string, filter: InvoiceFilter, isIssued: boolean) {
  const options = { variables: { tenantId, first: 25, filter }, fetchPolicy: 'cache-and-network', notifyOnNetworkStatusChange: true } as const;
  const got = useInvoicesQuery({ ...options, skip: isIssued });
  const issued = useIssuedInvoicesQuery({ ...options, skip: !isIssued });
  const page = isIssued ? (issued.data ?? issued.previousData)?.tenant?.issuedInvoices : (got.data ?? got.previousData)?.tenant?.invoices;
  const { error, refetch, fetchMore, networkStatus } = isIssued ? issued : got;
  return { page, error, retry: () => void refetch(), more: () => void fetchMore({ variables: { after: page?.pageInfo.endCursor } }), isLoadingMore: networkStatus === 3 };
}
