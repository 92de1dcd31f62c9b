import { z } from 'zod';
import { maxLength } from '../limits/index.ts';
import { bic, iban } from './fields.ts';
import { requiredText } from './text.ts';

/** Where transfers to a vendor go. */
export const transferAccountSchema = z.object({ holder: requiredText(maxLength.legalName), iban, bic });

export type TransferAccountData = z.output<typeof transferAccountSchema>;
