import { z } from 'zod';
import { maxLength } from '../limits/index.ts';
import { requiredProse } from './text.ts';

/** Why money of a statement is for no order. */
export const dismissalSchema = z.object({ reason: requiredProse(maxLength.dismissal) });
