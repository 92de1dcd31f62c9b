import { z } from 'zod';
import { maxLength } from '../limits/index.ts';
import { optionalText } from './text.ts';

/** Why a partner proposes another payer, for the customer that decides (P3). */
export const payerProposalSchema = z.object({ note: optionalText(maxLength.note) });
