import { useDebouncedValue } from '@mantine/hooks';
import { useEffect } from 'react';
import { useClientsQuery, useFindClientsQuery } from '@/generated/clients.ts';
import type { ClientRow_tenantFragment } from '@/generated/types.ts';
import type { useClientsView } from './use-clients-view.ts';

const pageSize = 50;
const mostAtOnce = 1000;
const fewestLetters = 3;

export type Client = ClientRow_tenantFragment & { ancestors?: readonly { id: string; name: string }[] };
type View = ReturnType<typeof useClientsView>;

/**
 * The children of a company page by page, or what was searched for anywhere below it.
 * @param created made a moment ago: the first row where its page has not come yet, if the filters let it through
 */
export function useClients(tenantId: string, view: View, created?: Client) {
  const { filter, orderBy, wanted, setView } = view;
  const { data, error, refetch, fetchMore, networkStatus } = useClientsQuery({
    variables: { tenantId, first: pageSize, filter, orderBy, withTotals: true },
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const search = useSearch(tenantId, view);
  const tenant = data?.tenant;
  const page = tenant?.children;
  const nodes = page?.nodes;
  const isMissing = nodes && created && fits(created, view) && nodes.every(({ id }) => id !== created.id);
  const rows: readonly Client[] | undefined = isMissing ? [created, ...nodes] : nodes;
  const isBusy = networkStatus === 3;
  const after = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : undefined;

  // An address that asks for more rows than a page brings them one page after the other.
  const isShort = nodes !== undefined && nodes.length < Math.min(wanted, mostAtOnce);
  useEffect(() => {
    if (isShort && after && !isBusy) void fetchMore({ variables: { after, withTotals: false } });
  }, [isShort, after, isBusy, fetchMore]);

  return {
    tenant,
    rows: search.isAsked ? search.rows : rows,
    isSearching: search.isAsked,
    total: page?.totalCount,
    error: error && !data ? error : search.error,
    refetch,
    more: !search.isAsked && after ? { onLoad: () => setView({ rows: String((nodes?.length ?? 0) + pageSize) }), busy: isBusy } : undefined,
  };
}

const fits = (tenant: Client, { kind, status }: Pick<View, 'kind' | 'status'>) =>
  (kind.length === 0 || kind.some((one) => one === tenant.kind)) && (status.length === 0 || status.some((one) => one === tenant.status));

function useSearch(tenantId: string, { q, kind, status }: View) {
  const [text] = useDebouncedValue(q.trim(), 200);
  const isAsked = q.trim().length >= fewestLetters;
  const skip = !isAsked || text.length < fewestLetters;
  const { data, previousData, error } = useFindClientsQuery({ variables: { text }, skip });
  const found = (data ?? previousData)?.searchTenants;
  const rows: Client[] | undefined = found?.filter(
    (tenant) =>
      tenant.ancestors.some(({ id }) => id === tenantId) &&
      fits(tenant, { kind, status }),
  );
  return { isAsked, rows, error: skip ? undefined : error };
}
