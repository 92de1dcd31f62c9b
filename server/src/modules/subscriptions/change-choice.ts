import { checkQuantities, mostWithin, priceOf } from '@filiera/shared/catalog';
import { cadenceMonths, instant, paidRenewal } from '@filiera/shared/period';
import { isSameContent } from '@filiera/shared/subscription';
import { notFound } from '../../platform/graphql/errors.ts';
import { FieldIssue, InvalidInput } from '../../platform/graphql/refusals.ts';
import { type UseCase } from '../../platform/graphql/use-case.ts';
import { isUuid } from '../../platform/read/cursor.ts';
import { editionOnSale } from '../catalog/index.ts';
import { type Choice } from '../orders/index.ts';
import { standingOf } from './find-subscription.ts';
import { quantitiesOf, quantityIssues } from './quantity-issues.ts';
import { contentsOf } from './scheduled-changes.ts';
import { type Subscription } from './subscription.entity.ts';
import { type AskedUpgrade } from './upgrade-choice.ts';

/**
 * What a subscription is to become at the end of what is paid, if that can be had (S1, S3): more or less of anything. A component left out keeps what
 * was bought of it, as far as the edition lets it, else it has what the edition includes. Its period is the one that would then be paid; how far ahead one may go is the renewal's matter.
 */
export async function changeChoice(useCase: UseCase, subscription: Subscription, asked: AskedUpgrade): Promise<Choice | InvalidInput> {
  const { em, now, language } = useCase;
  const edition = isUuid(asked.editionId) ? await editionOnSale(em, asked.editionId, now) : undefined;
  if (!edition) throw notFound();
  if (edition.productId !== subscription.product.id) return InvalidInput.of([FieldIssue.of(['editionId'], 'upgrade.otherProduct', language)], language);

  const current = (await contentsOf(em, [subscription])).get(subscription.id);
  const before = await editionOnSale(em, subscription.edition.id, now);
  const kept = Object.fromEntries(edition.components.map((component) => {
    const included = before?.components.find(({ key }) => key === component.key)?.included ?? 0;
    const has = current?.quantities[component.key] ?? 0;
    return [component.key, mostWithin(component, has > included ? has : 0)];
  }));
  const quantities = { ...kept, ...quantitiesOf(asked.quantities) };
  const issues = quantityIssues(asked.quantities, checkQuantities(edition, asked.cadence, quantities), useCase);
  if (edition.isWithdrawn && edition.key !== subscription.edition.id) issues.unshift(FieldIssue.of(['editionId'], 'edition.withdrawn', language));
  if (!edition.prices[asked.cadence]) issues.unshift(FieldIssue.of(['cadence'], 'edition.notSold', language));
  if (current && isSameContent(current, { editionId: edition.key, cadence: asked.cadence, quantities })) issues.push(FieldIssue.of(['editionId'], 'change.nothingElse', language));
  const lines = priceOf(edition, asked.cadence, quantities);
  if (issues.length > 0 || !lines) return InvalidInput.of(issues, language);

  const { anchorLocal: local, timeZone, endsAt } = subscription;
  const renewal = paidRenewal({ local, timeZone }, instant(endsAt), cadenceMonths[asked.cadence], instant(now));
  if (renewal === 'BOUGHT_ANEW') throw new Error('what still runs can be renewed');
  return { ...standingOf(subscription), edition, cadence: asked.cadence, quantities, lines, period: renewal.period };
}
