import type { Cadence, Change_editionFragment as Edition, Offer_productFragment as Product } from '@/generated/types.ts';
import { priceNow } from '@/lib/catalog/component-text.ts';

export type OfferedProduct = Product;

/** What is to be had for the first time; quantities are totals. */
export type OfferChoice = { productId: string; editionId: string; cadence: Cadence; quantities: { componentId: string; quantity: number }[] };

/** The editions that anybody can still get, lowest first. */
export const editionsOffered = ({ editions }: Pick<Product, 'editions'>) => editions.filter(({ withdrawnAt }) => !withdrawnAt).toSorted((one, other) => one.rank - other.rank);

/** Whether any of its editions can be had. */
export const isOffered = (product: Product, now: number) => editionsOffered(product).some(({ prices }) => priceNow(prices, 'MONTHLY', now) ?? priceNow(prices, 'ANNUAL', now));

/** Components of which more can be had at that cadence, licences first. */
export const soldByUnit = (edition: Edition, cadence: Cadence, now: number) =>
  edition.components.filter(({ prices }) => priceNow(prices, cadence, now)).toSorted((one, other) => Number(other.component.isLicence) - Number(one.component.isLicence));

/** An edition at its least; what was asked for beyond that of the edition before is kept. */
export function choiceOf(product: Product, edition: Edition, cadence: Cadence, now: number, before?: OfferChoice): OfferChoice {
  const asked = (id: string) => before?.quantities.find(({ componentId, quantity }) => componentId === id && Number.isInteger(quantity))?.quantity ?? 0;
  const quantities = soldByUnit(edition, cadence, now).map(({ component, included, minimum }) => ({ componentId: component.id, quantity: Math.max(included, minimum, asked(component.id)) }));
  return { productId: product.id, editionId: edition.id, cadence, quantities };
}

/** The lowest edition that is sold by the month, else by the year; of the first product that has one. @param wanted the cadence to look for first */
export function firstChoice(products: readonly Product[], now: number, wanted: Cadence = 'MONTHLY'): OfferChoice | undefined {
  for (const product of products) {
    for (const cadence of wanted === 'ANNUAL' ? (['ANNUAL', 'MONTHLY'] as const) : (['MONTHLY', 'ANNUAL'] as const)) {
      const edition = editionsOffered(product).find(({ prices }) => priceNow(prices, cadence, now));
      if (edition) return choiceOf(product, edition, cadence, now);
    }
  }
  return undefined;
}

/** Which parts of a refusal the fields of a choice can show; they are called as the input calls them. */
export const isOfferField = (name: string): boolean => /^(editionId|cadence|quantities\.\d+\.quantity)$/.test(name);
