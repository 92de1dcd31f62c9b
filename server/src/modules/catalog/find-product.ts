import { LockMode } from '@mikro-orm/core';
import { notFound } from '../../platform/graphql/errors.ts';
import { type UseCase } from '../../platform/graphql/use-case.ts';
import { isUuid } from '../../platform/read/cursor.ts';
import { findTenant, tenantPolicy } from '../tenants/index.ts';
import { Component, Edition, Product } from './product.entity.ts';

/** A product of the viewer's vendor. @throws NOT_FOUND for another vendor's, a missing and a malformed id alike */
export async function findProduct({ em, viewer }: UseCase, id: string): Promise<Product> {
  const product = isUuid(id) ? await em.findOne(Product, { id, vendorId: viewer.vendorId }) : null;
  if (!product) throw notFound();
  return product;
}

/** An edition of the viewer's vendor, with its product. @throws as `findProduct` */
export async function findEdition({ em, viewer }: UseCase, id: string): Promise<{ edition: Edition; product: Product }> {
  const edition = isUuid(id) ? await em.findOne(Edition, { id, vendorId: viewer.vendorId }, { populate: ['product'] }) : null;
  if (!edition) throw notFound();
  return { edition, product: edition.product.getEntity() };
}

/** That all these are parts of one product, or of none that is there yet. @throws NOT_FOUND for any other */
export async function findParts({ em }: UseCase, product: Product | null, { editionIds = [], componentIds }: { editionIds?: readonly string[]; componentIds: readonly string[] }): Promise<void> {
  const ids = [...editionIds, ...componentIds];
  if (ids.length === 0) return;
  if (!product || !ids.every(isUuid)) throw notFound();
  const editions = await em.count(Edition, { id: { $in: [...editionIds] }, product: product.id });
  const components = await em.count(Component, { id: { $in: [...componentIds] }, product: product.id });
  if (editions !== new Set(editionIds).size || components !== new Set(componentIds).size) throw notFound();
}

/** The root vendor's administrators write the catalogue (P9), one after the other. @throws FORBIDDEN */
export async function holdCatalog({ em, viewer }: UseCase, product: Product | null): Promise<void> {
  tenantPolicy.authorize(viewer, 'catalog:update', { tenant: await findTenant(em, viewer, viewer.home.id) });
  if (!product) return;
  await em.lock(product, LockMode.PESSIMISTIC_WRITE);
  await em.refresh(product);
}
