import { type ComponentPlan, type EditionPlan } from '@filiera/shared/catalog';
import { money } from '@filiera/shared/money';
import { type EntityManager } from '@mikro-orm/postgresql';
import { Edition, EditionComponent, Price, VolumeDiscount } from './product.entity.ts';

/** A component as sold in an edition; its key is the component's id. */
export interface ComponentOnSale extends ComponentPlan {
  readonly code: string;
  readonly position: number;
}

/** An edition as it is sold at one instant; its key is its id. */
export interface EditionOnSale extends EditionPlan {
  readonly name: string;
  readonly vendorId: string;
  readonly productId: string;
  /** itself or its product: whoever has it goes on, nobody else gets it */
  readonly isWithdrawn: boolean;
  /** of its product (P8) */
  readonly wantsSoleAdministrator: boolean;
  readonly components: readonly ComponentOnSale[];
}

/** Limits and the prices in force: of each cadence the last one started (S1). An edition that the viewer's vendor does not have is not among them. */
export async function editionsOnSale(em: EntityManager, ids: readonly string[], at: Date): Promise<Map<string, EditionOnSale>> {
  const editions = await em.find(Edition, { id: { $in: [...new Set(ids)] } }, { populate: ['product'] });
  const limits = await em.find(EditionComponent, { edition: { $in: editions.map(({ id }) => id) } }, { populate: ['component'], orderBy: { position: 'asc' } });
  const prices = await em.find(Price, { $or: [{ edition: { $in: editions.map(({ id }) => id) } }, { editionComponent: { $in: limits.map(({ id }) => id) } }], validFrom: { $lte: at } }, { orderBy: { validFrom: 'asc' } });
  const volumes = await em.find(VolumeDiscount, { component: { $in: [...new Set(limits.map(({ component }) => component.id))] } }, { orderBy: { fromQuantity: 'asc' } });

  return new Map(editions.map(({ id: key, name, rank, vendorId, product, withdrawnAt }) => [key, {
    key, name, rank, vendorId, productId: product.id, isWithdrawn: withdrawnAt != null || product.getEntity().withdrawnAt != null,
    wantsSoleAdministrator: product.getEntity().wantsSoleAdministrator,
    prices: inForce(prices.filter((price) => price.edition?.id === key)),
    components: limits.filter(({ edition }) => edition.id === key).map((limit) => {
      const { id, code } = limit.component.getEntity();
      const { included, minimum, maximum = null, step, position } = limit;
      const volumeDiscounts = volumes.filter(({ component }) => component.id === id).map(({ fromQuantity, basisPoints }) => ({ from: fromQuantity, percent: basisPoints / 100 }));
      return { key: id, code, position, included, minimum, maximum, step, unitPrices: inForce(prices.filter((price) => price.editionComponent?.id === limit.id)), volumeDiscounts };
    }),
  }]));
}

/** @returns undefined when the viewer's vendor has no such edition */
export async function editionOnSale(em: EntityManager, editionId: string, at: Date): Promise<EditionOnSale | undefined> {
  return (await editionsOnSale(em, [editionId], at)).get(editionId);
}

const inForce = (inOrder: readonly Price[]): EditionPlan['prices'] => Object.fromEntries(inOrder.map(({ cadence, amount }) => [cadence, money(amount.minor, amount.currency)]));
