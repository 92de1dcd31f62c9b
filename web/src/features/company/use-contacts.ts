import { NetworkStatus } from '@apollo/client';
import { useContactsQuery } from '@/generated/company.ts';
import type { Contacts_contactFragment, ContactsQuery } from '@/generated/types.ts';
import { anyOf, useUrlState } from '@/lib/url-state.ts';
import { contactTypes } from '@filiera/shared/access';

export type Contact = Contacts_contactFragment;
export type ContactsTenant = NonNullable<ContactsQuery['tenant']>;

const pageSize = 25;
const params = { type: anyOf(contactTypes) };

/** A company's contacts page by page; the types they are filtered by stand in the address. */
export function useContacts(tenantId: string) {
  const [{ type: types }, setFilter] = useUrlState(params);
  const { data, previousData, error, refetch, fetchMore, networkStatus } = useContactsQuery({
    variables: { tenantId, first: pageSize, ...(types.length > 0 && { filter: { types } }) },
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const tenant = (data ?? previousData)?.tenant;
  const page = tenant?.contacts;
  const after = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : undefined;
  return {
    tenant,
    rows: page?.nodes,
    total: page?.totalCount,
    types,
    filterBy: (chosen: (typeof types)[number][]) => setFilter({ type: chosen }),
    error: tenant ? undefined : error,
    refetch,
    more: after ? { onLoad: () => void fetchMore({ variables: { after } }), busy: networkStatus === NetworkStatus.fetchMore } : undefined,
  };
}
