export { DepthExceeded } from './create-tenant.ts';
export { Tenant } from './tenant.entity.ts';
export { TenantAncestor } from './tenant-ancestor.entity.ts';
export { PartnerTerms } from './partner-terms.entity.ts';
export { deactivate, isBlocked } from './deactivate.ts';
export { Deactivation, DeactivationBlocker } from './deactivation-blocker.entity.ts';
export { Language, PartnerAccess, Payer, TenantKind, TenantStatus } from './tenant.enums.ts';
export { findTenant, isWithin, lockTenant, subjectOf, tenantFacts } from './tenant-facts.ts';
export { tenantPolicy } from './tenant.policy.ts';
