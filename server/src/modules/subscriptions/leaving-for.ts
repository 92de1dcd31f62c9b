import { notFound } from '../../platform/graphql/errors.ts';
import { FieldIssue, InvalidInput } from '../../platform/graphql/refusals.ts';
import { type UseCase } from '../../platform/graphql/use-case.ts';
import { isUuid } from '../../platform/read/cursor.ts';
import { Component } from '../catalog/index.ts';
import { Licence } from '../licences/index.ts';
import { type Choice } from '../orders/index.ts';
import { pathOfQuantity, type AskedQuantities } from './quantity-issues.ts';
import { type Subscription } from './subscription.entity.ts';

/** Who leaves at the end, where a change leaves fewer seats than are in use (S3): as many as it takes are to be named. @throws NOT_FOUND for a licence that is not of this subscription */
export async function leavingFor({ em, language }: UseCase, subscription: Subscription, { quantities }: Choice, licenceIds: readonly string[], asked: AskedQuantities): Promise<string[] | InvalidInput> {
  const ids = [...new Set(licenceIds.map((id) => id.toLowerCase()))];
  if (!ids.every(isUuid) || (await em.count(Licence, { id: { $in: ids }, subscription: subscription.id })) !== ids.length) throw notFound();
  const seats = await em.findOne(Component, { product: subscription.product.id, isLicence: true });
  if (!seats) return ids;
  const used = await em.count(Licence, { subscription: subscription.id });
  const missing = used - (quantities[seats.id] ?? 0) - ids.length;
  return missing > 0 ? InvalidInput.of([FieldIssue.of(pathOfQuantity(seats.id, asked), 'change.whoLeaves', language, { used, missing })], language) : ids.toSorted();
}
