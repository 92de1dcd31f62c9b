import { z } from 'zod';
import { maxLength } from '../limits/index.ts';
import { addressSchema } from './address.ts';
import { optionalEmail, pec, sdiCode } from './fields.ts';
import { optionalText } from './text.ts';

/** What an invoice says that the Anagrafica does not; what is left empty is taken from there (P2). */
export const billingDataSchema = z.object({
  invoiceName: optionalText(maxLength.legalName),
  address: addressSchema.nullish().transform((address) => address ?? null),
  sdiCode,
  pec,
  billingEmail: optionalEmail,
  purchaseOrderReference: optionalText(maxLength.purchaseOrderReference),
});

export type BillingDataInput = z.input<typeof billingDataSchema>;
export type BillingData = z.output<typeof billingDataSchema>;
