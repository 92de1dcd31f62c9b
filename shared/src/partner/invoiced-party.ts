/** Who is invoiced for a customer's orders (P3). */
export const payers = ['CUSTOMER', 'PARTNER'] as const;
export type Payer = (typeof payers)[number];

/** Whose home the person or key has that orders; an automatic renewal counts as the one who ordered last. */
export type OrderedBy = 'CUSTOMER' | 'PARTNER';

/** The customer pays for what it orders itself; what the partner orders, or renews for it, goes to the payer it chose (P4, P5). */
export function invoicedParty(payer: Payer, orderedBy: OrderedBy): Payer {
  return payer === 'PARTNER' && orderedBy === 'PARTNER' ? 'PARTNER' : 'CUSTOMER';
}
