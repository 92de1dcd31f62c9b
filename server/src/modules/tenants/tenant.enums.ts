import { describeEnum } from '../../platform/orm/enums.ts';

export const TenantKind = { VENDOR: 'VENDOR', PARTNER: 'PARTNER', CUSTOMER: 'CUSTOMER' } as const;
export type TenantKind = keyof typeof TenantKind;
describeEnum('TenantKind', TenantKind, 'A VENDOR is a root, a PARTNER may have companies below it, a CUSTOMER has none (T1).');

export const TenantStatus = { ACTIVE: 'ACTIVE', SUSPENDED: 'SUSPENDED', CLOSED: 'CLOSED' } as const;
export type TenantStatus = keyof typeof TenantStatus;
describeEnum('TenantStatus', TenantStatus, 'Where a company stands in its life (T1, T4, T6).');

export const PartnerAccess = { FULL: 'FULL', LIMITED: 'LIMITED' } as const;
export type PartnerAccess = keyof typeof PartnerAccess;
describeEnum('PartnerAccess', PartnerAccess, 'What the partners above see: everything, or name, contacts and subscriptions without amounts (P6).');

export const Payer = { CUSTOMER: 'CUSTOMER', PARTNER: 'PARTNER' } as const;
export type Payer = keyof typeof Payer;
describeEnum('Payer', Payer, 'Who is invoiced for a customer\'s orders: itself or its direct parent (P3).');

export const Language = { it: 'it', en: 'en', de: 'de' } as const;
export type Language = keyof typeof Language;
describeEnum('Language', Language, 'A language that Filiera speaks.');
