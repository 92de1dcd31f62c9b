import { NetworkStatus } from '@apollo/client';
import type { LicenceRow_licenceFragment, LicencesQuery } from '@/generated/types.ts';
import { useLicencesQuery } from '@/generated/licences.ts';
import { anyOf, text, useUrlState } from '@/lib/url-state.ts';

export type Licence = LicenceRow_licenceFragment;
export type Licensed = NonNullable<LicencesQuery['subscription']>;

export const licenceStates = ['ACTIVATED', 'UNUSED'] as const;

const pageSize = 50;
const params = { cerca: text(), stato: anyOf(licenceStates) };

/** Who has a licence, page by page; what is looked for stands in the address. */
export function useLicences(subscriptionId: string) {
  const [{ cerca, stato }, setFilter] = useUrlState(params);
  const [state, other] = stato;
  const { data, previousData, error, refetch, fetchMore, networkStatus } = useLicencesQuery({
    variables: { subscriptionId, first: pageSize, filter: { ...(cerca && { text: cerca }), ...(state && !other && { isActivated: state === 'ACTIVATED' }) } },
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const subscription = data ? data.subscription : previousData?.subscription;
  const page = subscription?.licences;
  const after = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : undefined;
  return {
    subscription,
    rows: page?.nodes,
    total: page?.totalCount,
    search: cerca,
    states: stato,
    setFilter,
    error: subscription ? undefined : error,
    refetch,
    more: after ? { onLoad: () => void fetchMore({ variables: { after } }), busy: networkStatus === NetworkStatus.fetchMore } : undefined,
  };
}
