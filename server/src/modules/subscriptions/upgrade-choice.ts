import { checkQuantities, leastOf, priceOf, type Quantities } from '@filiera/shared/catalog';
import { cadenceMonths, firstPeriod, instant, type Cadence } from '@filiera/shared/period';
import { compareForUpgrade, type UpgradeObstacle } from '@filiera/shared/upgrade';
import { Field, ObjectType } from 'type-graphql';
import { notFound } from '../../platform/graphql/errors.ts';
import { FieldIssue, InvalidInput, refuse, UserError } from '../../platform/graphql/refusals.ts';
import { type UseCase } from '../../platform/graphql/use-case.ts';
import { isUuid } from '../../platform/read/cursor.ts';
import { editionOnSale, type EditionOnSale } from '../catalog/index.ts';
import { type Choice } from '../orders/index.ts';
import { standingOf } from './find-subscription.ts';
import { paidCadences } from './paid-cadences.ts';
import { pathOfQuantity, quantitiesOf, quantityIssues, type AskedQuantities } from './quantity-issues.ts';
import { SubscriptionComponent } from './subscription-component.entity.ts';
import { type Subscription } from './subscription.entity.ts';
import { whyNoUpgrade } from './subscription.policy.ts';

@ObjectType({ implements: UserError, description: 'It is not the same or more in everything, and more in something; or the subscription cannot be upgraded any more (S3).' })
export class NotAnUpgrade extends UserError {
  @Field(() => [FieldIssue], { description: 'What stands against it, each at its field.' })
  issues!: FieldIssue[];

  static of(issues: FieldIssue[], { language }: UseCase): NotAnUpgrade {
    return refuse(NotAnUpgrade, 'NOT_AN_UPGRADE', language, { issues, path: issues[0]?.path ?? null });
  }
}

export interface AskedUpgrade {
  editionId: string;
  cadence: Cadence;
  quantities: AskedQuantities;
}

/** What is asked for, if it is an upgrade that can be had now (S1, S3). A component left out keeps the greater of what it has and what the edition includes. */
export async function upgradeChoice(useCase: UseCase, subscription: Subscription, asked: AskedUpgrade): Promise<Choice | NotAnUpgrade | InvalidInput> {
  const { em, now, language } = useCase;
  const obstacle = whyNoUpgrade({ ...subscription, now });
  if (obstacle) return NotAnUpgrade.of([FieldIssue.of(['subscriptionId'], `upgrade.${obstacle}`, language)], useCase);
  const edition = isUuid(asked.editionId) ? await editionOnSale(em, asked.editionId, now) : undefined;
  if (!edition) throw notFound();
  if (edition.productId !== subscription.product.id) return NotAnUpgrade.of([FieldIssue.of(['editionId'], 'upgrade.otherProduct', language)], useCase);

  const owned = await em.find(SubscriptionComponent, { subscription: subscription.id });
  const current = Object.fromEntries(owned.map(({ component, quantity }) => [component.id, quantity]));
  const given = quantitiesOf(asked.quantities);
  const quantities = { ...kept(edition, current), ...given };
  const currentEdition = subscription.edition.getEntity();
  const { longest } = await paidCadences(useCase, subscription);
  const { obstacles } = compareForUpgrade({ rank: currentEdition.rank, cadence: longest, quantities: current }, { rank: edition.rank, cadence: asked.cadence, quantities });
  if (obstacles.length > 0) return NotAnUpgrade.of(obstacles.map((each) => obstacleIssue(each, asked, current, useCase)), useCase);

  const issues = quantityIssues(asked.quantities, checkQuantities(edition, asked.cadence, quantities), useCase);
  if (edition.isWithdrawn && edition.key !== subscription.edition.id) issues.unshift(FieldIssue.of(['editionId'], 'edition.withdrawn', language));
  if (!edition.prices[asked.cadence]) issues.unshift(FieldIssue.of(['cadence'], 'edition.notSold', language));
  const lines = priceOf(edition, asked.cadence, quantities);
  if (issues.length > 0 || !lines) return InvalidInput.of(issues, language);

  const { period } = firstPeriod(instant(now), cadenceMonths[asked.cadence], subscription.timeZone);
  return { ...standingOf(subscription), edition, cadence: asked.cadence, quantities, lines, period };
}

function kept(edition: EditionOnSale, current: Quantities): Quantities {
  return Object.fromEntries(edition.components.map((component) => [component.key, Math.max(current[component.key] ?? 0, leastOf(component))]));
}

function obstacleIssue(obstacle: UpgradeObstacle, asked: AskedUpgrade, current: Quantities, { language }: UseCase): FieldIssue {
  switch (obstacle.code) {
    case 'LOWER_EDITION': return FieldIssue.of(['editionId'], 'upgrade.lowerEdition', language);
    case 'SHORTER_CADENCE': return FieldIssue.of(['cadence'], 'upgrade.shorterCadence', language);
    case 'NOTHING_MORE': return FieldIssue.of(['editionId'], 'upgrade.nothingMore', language);
    case 'FEWER_UNITS': return FieldIssue.of(pathOfQuantity(obstacle.component, asked.quantities), 'upgrade.fewerUnits', language, { current: current[obstacle.component] });
  }
}
