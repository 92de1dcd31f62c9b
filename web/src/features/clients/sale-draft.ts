import { roles } from '@filiera/shared/access';
import { languages } from '@filiera/shared/limits';
import { z } from 'zod';

const text = z.string().catch('');
const language = z.enum(languages).catch('it');

const draftSchema = z.object({
  fields: z.object({
    kind: z.literal('CUSTOMER'), legalName: text, country: text, vatNumber: text, taxCode: text, language,
    address: z.object({ street: text, number: text, postalCode: text, city: text, province: text, country: text }),
    person: z.object({ firstName: text, lastName: text, email: text, role: z.enum(roles), language }).nullable(),
  }),
  /** an amount that could not be read when it was kept is one still */
  choice: z.object({
    productId: z.string(), editionId: z.string(), cadence: z.enum(['MONTHLY', 'ANNUAL']),
    quantities: z.array(z.object({ componentId: z.string(), quantity: z.number().nullable().transform((quantity) => quantity ?? Number.NaN) })),
  }),
});

export type SaleDraft = z.output<typeof draftSchema>;

const key = (viewerId: string, partnerId: string) => `filiera.sale.${viewerId}.${partnerId}`;

/** What this person was selling for this partner; kept in this tab of the browser only. */
export function storedSale(viewerId: string, partnerId: string): SaleDraft | undefined {
  try {
    return draftSchema.safeParse(JSON.parse(sessionStorage.getItem(key(viewerId, partnerId)) ?? 'null')).data;
  } catch {
    return undefined;
  }
}

/** A browser that keeps nothing has nothing to give back: the sale goes on without. */
export function storeSale(viewerId: string, partnerId: string, draft: unknown): void {
  try {
    sessionStorage.setItem(key(viewerId, partnerId), JSON.stringify(draft));
  } catch {
    // full, or not allowed
  }
}

export const dropSale = (viewerId: string, partnerId: string): void => sessionStorage.removeItem(key(viewerId, partnerId));
