export { marginChain, partnerPrice, partnerShare, type ChainLink, type MarginChain } from './margin-chain.ts';
export { invoicedParty, payers, type OrderedBy, type Payer } from './invoiced-party.ts';
export { partnerTerms, type PartnerTerms } from './partner-terms.ts';
export { clawback } from './clawback.ts';
