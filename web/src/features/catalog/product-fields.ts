import type { Catalog_productFragment as Product, SaveProductInput } from '@/generated/types.ts';

type Limit = { included: number | null; minimum: number | null; maximum: number | null; step: number | null };

/** What the form holds: an edition's limits stand in the order of the components. */
export type ProductFields = {
  code: string;
  name: string;
  trialDays: number | null;
  annualDiscountBasisPoints: number | null;
  wantsSoleAdministrator: boolean;
  components: { componentId: string | null; code: string; name: { it: string; en: string; de: string }; unit: string; isLicence: boolean; volumeDiscounts: { fromQuantity: number | null; basisPoints: number | null }[] }[];
  editions: { editionId: string | null; code: string; name: string; limits: Limit[] }[];
};

export const emptyLimit = (): Limit => ({ included: 0, minimum: 0, maximum: null, step: 1 });
export const emptyComponent = (): ProductFields['components'][number] => ({ componentId: null, code: '', name: { it: '', en: '', de: '' }, unit: '', isLicence: false, volumeDiscounts: [] });

export function productFields(product: Product | undefined): ProductFields {
  if (!product) return { code: '', name: '', trialDays: null, annualDiscountBasisPoints: null, wantsSoleAdministrator: false, components: [], editions: [{ editionId: null, code: '', name: '', limits: [] }] };
  const { code, name, trialDays = null, annualDiscountBasisPoints = null, wantsSoleAdministrator, components, editions } = product;
  return {
    code, name, trialDays, annualDiscountBasisPoints, wantsSoleAdministrator,
    components: components.map((component) => ({
      componentId: component.id, code: component.code, name: { it: component.name.it, en: component.name.en, de: component.name.de }, unit: component.unit, isLicence: component.isLicence,
      volumeDiscounts: component.volumeDiscounts.map(({ fromQuantity, basisPoints }) => ({ fromQuantity, basisPoints })),
    })),
    editions: editions.map((edition) => ({
      editionId: edition.id, code: edition.code, name: edition.name,
      limits: components.map(({ id }) => {
        const limit = edition.components.find(({ component }) => component.id === id);
        return limit ? { included: limit.included, minimum: limit.minimum, maximum: limit.maximum ?? null, step: limit.step } : emptyLimit();
      }),
    })),
  };
}

/** What is sent: an empty number is what no number is, so that the server names its field. */
export function productInput(product: Product | undefined, { components, editions, ...fields }: ProductFields): SaveProductInput {
  const number = (value: number | null) => value ?? -1;
  return {
    ...fields, productId: product?.id ?? null, version: product?.version ?? null,
    components: components.map(({ volumeDiscounts, ...component }) => ({ ...component, volumeDiscounts: volumeDiscounts.map(({ fromQuantity, basisPoints }) => ({ fromQuantity: number(fromQuantity), basisPoints: number(basisPoints) })) })),
    editions: editions.map(({ limits, ...edition }) => ({
      ...edition, limits: limits.map(({ included, minimum, maximum, step }, index) => ({ componentCode: components[index]?.code ?? '', included: number(included), minimum: number(minimum), maximum, step: number(step) })),
    })),
  };
}
