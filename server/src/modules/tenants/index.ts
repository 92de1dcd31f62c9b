export { Tenant } from './tenant.entity.ts';
export { TenantAncestor } from './tenant-ancestor.entity.ts';
export { PartnerTerms } from './partner-terms.entity.ts';
export { Language, PartnerAccess, Payer, TenantKind, TenantStatus } from './tenant.enums.ts';
