import { subtract, zero, type Money, type Percent } from '../money/index.ts';
import { partnerPrice } from './margin-chain.ts';
import { invoicedParty, type OrderedBy, type Payer } from './invoiced-party.ts';

export interface PartnerTerms {
  readonly invoiceTo: Payer;
  readonly net: Money;
  /** what the direct parent earns, net of VAT */
  readonly cashback: Money;
}

/** A customer pays the public price and its partner earns the difference; a partner pays its own price and earns nothing more (P4, P5). */
export function partnerTerms(price: Money, percent: Percent, payer: Payer, orderedBy: OrderedBy): PartnerTerms {
  const own = partnerPrice(price, percent);
  if (invoicedParty(payer, orderedBy) === 'PARTNER') return { invoiceTo: 'PARTNER', net: own, cashback: zero(price.currency) };
  return { invoiceTo: 'CUSTOMER', net: price, cashback: subtract(price, own) };
}
