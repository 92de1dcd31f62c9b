import { useEffect } from 'react';
import { useOfferedProductsQuery } from '@/generated/lib.ts';
import { firstChoice } from './offer-choice.ts';

/**
 * What an offer begins with: the first product by name that can be had, on however late a page.
 * @param has products that are offered last, for they are there already; a constant while it is asked, undefined until they are known
 */
export function useFirstOffer(now: number, has: readonly string[] | undefined = []) {
  // What was withdrawn since is not offered again out of what was read before.
  const { data, error, refetch, fetchMore } = useOfferedProductsQuery({ variables: { text: null }, fetchPolicy: 'network-only', nextFetchPolicy: 'cache-first' });
  const page = data?.products;
  const choice = page && has && firstChoice(page.nodes.filter(({ id }) => !has.includes(id)), now);
  const next = page && has && !choice && page.pageInfo.hasNextPage ? page.pageInfo.endCursor : undefined;
  useEffect(() => {
    if (next) void fetchMore({ variables: { after: next } });
  }, [next, fetchMore]);
  const first = choice ?? (page && firstChoice(page.nodes, now));
  const product = page?.nodes.find(({ id }) => id === first?.productId);
  return { first: product && first && { product, choice: first }, isKnown: page !== undefined && has !== undefined && !next, failure: page ? undefined : error, retry: () => void refetch() };
}
