import { skipToken } from '@apollo/client/react';
import { useOfferedProductQuery } from '@/generated/lib.ts';
import { editionsOffered, type OfferChoice } from './offer-choice.ts';

/** A choice that was kept, with its product as it is now: no offer when that cannot be had any more. */
export function useKeptOffer(choice: OfferChoice | undefined) {
  const { data, error } = useOfferedProductQuery(choice ? { variables: { id: choice.productId }, fetchPolicy: 'network-only', nextFetchPolicy: 'cache-first' } : skipToken);
  const product = data?.product;
  const isOffered = choice && product && !product.withdrawnAt && editionsOffered(product).some(({ id }) => id === choice.editionId);
  return { offer: isOffered ? { product, choice } : undefined, isKnown: !choice || data !== undefined || error !== undefined };
}
