import { userInvitationSchema } from '@filiera/shared/schemas';
import { z } from 'zod';
import { newTenantForm } from './new-tenant-form.ts';

/** The new customer, and who of it is invited, if anybody. */
export const saleForm = newTenantForm.and(z.object({ person: userInvitationSchema.nullish() }));
export type SaleFields = z.input<typeof saleForm>;
export type SaleValues = z.output<typeof saleForm>;
