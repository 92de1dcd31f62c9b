export { marginChain, partnerPrice, partnerShare, type ChainLink, type MarginChain } from './margin-chain.ts';
export { invoicedParty, payers, type OrderedBy, type Payer } from './invoiced-party.ts';
export { partnerTerms, type PartnerTerms } from './partner-terms.ts';
export { tierOn, type Tier } from './tier-on.ts';
export { cashbackShares, type CashbackShare, type CashbackShares } from './cashback-shares.ts';
export { clawback, shareOfKept } from './clawback.ts';
