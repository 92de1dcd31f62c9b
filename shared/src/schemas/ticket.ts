import { z } from 'zod';
import { type ContactType } from '../access/role.ts';
import { maxLength } from '../limits/index.ts';
import { checkCompanyNumbers, companyNumbers, normalizeCompanyNumbers, whenReadable } from './company-numbers.ts';
import { choice, requiredProse, requiredText } from './text.ts';

export const ticketCategories = ['COMPANY', 'BILLING', 'TECHNICAL', 'PARTNERSHIP', 'OTHER'] as const;
export type TicketCategory = (typeof ticketCategories)[number];

/** Whose area a ticket is of: BILLING and TECHNICAL have their own, the rest is for an ADMIN (T2). */
export const areaOfTicket: Record<TicketCategory, ContactType> = { BILLING: 'BILLING', TECHNICAL: 'TECHNICAL', COMPANY: 'BUSINESS', PARTNERSHIP: 'BUSINESS', OTHER: 'BUSINESS' };

export const ticketPriorities = ['LOW', 'NORMAL', 'HIGH'] as const;

const text = requiredProse(maxLength.ticketText);

export const newTicketSchema = z.object({ category: choice(ticketCategories), subject: requiredText(maxLength.ticketSubject), text, priority: choice(ticketPriorities) });
export type NewTicketInput = z.input<typeof newTicketSchema>;

/** An answer, or the reason of a request or a refusal. */
export const ticketTextSchema = z.object({ text });

/** The fields that change by ticket only, as they are to be (A2): read together, for numbers are of a country. */
export const lockedProfileSchema = companyNumbers
  .extend({ legalName: requiredText(maxLength.legalName) })
  .superRefine(checkCompanyNumbers, whenReadable)
  .transform(normalizeCompanyNumbers);
