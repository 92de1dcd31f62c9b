import { userInvitationSchema } from '@filiera/shared/schemas';
import { z } from 'zod';
import type { Cadence, Change_editionFragment as Edition, Sale_productFragment } from '@/generated/types.ts';
import { priceNow } from '@/lib/catalog/component-text.ts';
import { newTenantForm } from './new-tenant-form.ts';

export type SoldProduct = Sale_productFragment;

/** Whether any of its editions has a price. */
export const isSold = ({ editions }: SoldProduct) => editions.some(({ prices }) => prices.length > 0);

/** The new customer, and who of it is invited, if anybody. */
export const saleForm = newTenantForm.and(z.object({ person: userInvitationSchema.nullish() }));
export type SaleFields = z.input<typeof saleForm>;
export type SaleValues = z.output<typeof saleForm>;

/** What is sold to it; quantities are totals. */
export type SoldChoice = { productId: string; editionId: string; cadence: Cadence; quantities: { componentId: string; quantity: number }[] };

/** Components of which more can be had at that cadence, licences first. */
export const soldByUnit = (edition: Edition, cadence: Cadence, now: number) =>
  edition.components.filter(({ prices }) => priceNow(prices, cadence, now)).toSorted((one, other) => Number(other.component.isLicence) - Number(one.component.isLicence));

/** An edition at its least; what was asked for beyond that of the edition before is kept. */
export function choiceOf(product: SoldProduct, edition: Edition, cadence: Cadence, now: number, before?: SoldChoice): SoldChoice {
  const quantities = soldByUnit(edition, cadence, now).map(({ component, included, minimum }) => ({
    componentId: component.id, quantity: Math.max(included, minimum, before?.quantities.find(({ componentId }) => componentId === component.id)?.quantity ?? 0),
  }));
  return { productId: product.id, editionId: edition.id, cadence, quantities };
}

/** The lowest edition that is sold by the month, else by the year; of the first product that has one. @param wanted the cadence to look for first */
export function firstChoice(products: readonly SoldProduct[], now: number, wanted: Cadence = 'MONTHLY'): SoldChoice | undefined {
  for (const product of products) {
    for (const cadence of wanted === 'ANNUAL' ? (['ANNUAL', 'MONTHLY'] as const) : (['MONTHLY', 'ANNUAL'] as const)) {
      const edition = product.editions.find(({ prices }) => priceNow(prices, cadence, now));
      if (edition) return choiceOf(product, edition, cadence, now);
    }
  }
  return undefined;
}
