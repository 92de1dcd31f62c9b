import { z } from 'zod';
import { sdiCodeFault } from '../numbers/index.ts';
import { addressSchema } from './address.ts';
import { pec, sdiCode } from './fields.ts';
import { reasonOf, type ReasonCode } from './reason-code.ts';

/** Whose invoice is sent again: what it was issued as decides what can be said of it now. */
export interface RecipientFacts {
  country: string;
  /** its office has a code of six, and keeps having one */
  isPublicBody: boolean;
}

/** Where an invoice that was rejected is delivered now: its code, else its certified address, and its address where the invoice has a wrong one. */
export const recipientSchema = ({ country, isPublicBody }: RecipientFacts) => z.object({ sdiCode, pec, address: addressSchema.nullish().transform((address) => address ?? null) })
  .superRefine(({ sdiCode: code, address }, context) => {
    const refuse = (path: string[], message: string) => context.addIssue({ code: 'custom', path, message });
    if (isPublicBody && code === null) refuse(['sdiCode'], 'required' satisfies ReasonCode);
    const fault = code === null ? null : sdiCodeFault(code, isPublicBody);
    if (fault) refuse(['sdiCode'], reasonOf('sdiCode', fault));
    if (address && address.country !== country) refuse(['address', 'country'], 'country.unknown' satisfies ReasonCode);
  });

export type RecipientInput = z.input<ReturnType<typeof recipientSchema>>;
