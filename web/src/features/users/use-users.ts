import { NetworkStatus } from '@apollo/client';
import { roles } from '@filiera/shared/access';
import type { Users_userFragment } from '@/generated/types.ts';
import { useUsersQuery } from '@/generated/users.ts';
import { anyOf, useUrlState } from '@/lib/url-state.ts';

export type User = Users_userFragment;

export const userStatuses = ['ACTIVE', 'INVITED', 'DISABLED'] as const;
const pageSize = 50;
const params = { role: anyOf(roles), status: anyOf(userStatuses) };

export const fullName = ({ firstName, lastName }: Pick<User, 'firstName' | 'lastName'>): string => `${firstName} ${lastName}`;

/** A company's people page by page; what they are filtered by stands in the address. */
export function useUsers(tenantId: string) {
  const [{ role, status }, setFilter] = useUrlState(params);
  const { data, previousData, error, refetch, fetchMore, networkStatus } = useUsersQuery({
    variables: { tenantId, first: pageSize, filter: { ...(role.length > 0 && { role }), ...(status.length > 0 && { status }) } },
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const tenant = (data ?? previousData)?.tenant;
  const page = tenant?.users;
  const after = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : undefined;
  return {
    tenant,
    rows: page?.nodes,
    total: page?.totalCount,
    role,
    status,
    setFilter,
    error: tenant ? undefined : error,
    refetch,
    more: after ? { onLoad: () => void fetchMore({ variables: { after } }), busy: networkStatus === NetworkStatus.fetchMore } : undefined,
  };
}
