import type { BillingQuery } from '@/generated/types.ts';

/** The company whose Pagamento is open. */
export type BillingTenant = NonNullable<BillingQuery['tenant']>;

/** It with what its invoices say, for whoever may see that. */
export type BillingDataOf = { tenant: BillingTenant; account: NonNullable<BillingTenant['billingAccount']>; profile: NonNullable<BillingTenant['profile']> };
