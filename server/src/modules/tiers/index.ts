export { PartnerTier } from './partner-tier.entity.ts';
