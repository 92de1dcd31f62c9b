import { checkQuantities, topUpLines, type PriceLine, type Quantities, type QuantityRefusal } from '@filiera/shared/catalog';
import { add, multiply, ratio, sum, type Money } from '@filiera/shared/money';
import { instant, monthsLeft, period } from '@filiera/shared/period';
import { Field, ObjectType } from 'type-graphql';
import { FieldIssue, InvalidInput, refuse, UserError } from '../../platform/graphql/refusals.ts';
import { type UseCase } from '../../platform/graphql/use-case.ts';
import { editionOnSale } from '../catalog/index.ts';
import { type Choice } from '../orders/index.ts';
import { standingOf } from './find-subscription.ts';
import { scheduledChanges } from './scheduled-changes.ts';
import { paidCadences } from './paid-cadences.ts';
import { quantitiesOf, quantityIssues, type AskedQuantities } from './quantity-issues.ts';
import { SubscriptionComponent } from './subscription-component.entity.ts';
import { type Subscription } from './subscription.entity.ts';
import { whyNoUpgrade } from './subscription.policy.ts';

@ObjectType({ implements: UserError, description: 'It cannot have more until its end: it has ended, another has taken its place, or its edition is not sold any more (S7).' })
export class CannotTopUp extends UserError {
  @Field(() => [FieldIssue], { description: 'What stands against it, each at its field.' })
  issues!: FieldIssue[];

  static of(code: string, path: string[], { language }: UseCase): CannotTopUp {
    return refuse(CannotTopUp, 'CANNOT_TOP_UP', language, { issues: [FieldIssue.of(path, `topUp.${code}`, language)], path });
  }
}

/** What a column holds at most. */
const mostUnits = 2 ** 31 - 1;

/** More of some components until the end of what is paid, if that can be had now (S1, S7): whole months, counted back from that end. */
export async function topUpChoice(useCase: UseCase, subscription: Subscription, asked: AskedQuantities): Promise<Choice | CannotTopUp | InvalidInput> {
  const { em, now, language } = useCase;
  const obstacle = whyNoUpgrade({ ...subscription, now });
  if (obstacle) return CannotTopUp.of(obstacle, ['subscriptionId'], useCase);
  const edition = await editionOnSale(em, subscription.edition.id, now);
  if (!edition) return CannotTopUp.of('notSold', ['subscriptionId'], useCase);
  if (asked.length === 0) return CannotTopUp.of('nothingMore', ['quantities'], useCase);

  const owned = await em.find(SubscriptionComponent, { subscription: subscription.id });
  const current = Object.fromEntries(owned.map(({ component, quantity }) => [component.id, quantity]));
  const added = quantitiesOf(asked);
  const totals = Object.fromEntries(Object.entries(added).map(([component, units]) => [component, (current[component] ?? 0) + units]));
  const { anchorLocal: local, timeZone } = subscription;
  const { running: cadence } = await paidCadences(useCase, subscription);
  const paid = period(instant(now), instant(subscription.endsAt));
  const months = monthsLeft({ local, timeZone }, paid.end, paid.start);
  const lines = topUpLines(edition, cadence, added, months, totals);
  const refusals = [...tooFewOrMany(added, totals), ...(lines ? [] : notSold(edition.components, cadence, added)), ...checkQuantities(edition, cadence, totals)];
  const issues = quantityIssues(asked, refusals.filter(({ component }, index) => component in added && refusals.findIndex((other) => other.component === component) === index), useCase);
  if (issues.length > 0 || !lines) return InvalidInput.of(issues, language);
  const obstacles = await whatIsToComeRefuses(useCase, subscription, asked);
  if (obstacles.length > 0) return InvalidInput.of(obstacles, language);

  const quantities = { ...current, ...totals };
  return { ...standingOf(subscription), edition, cadence, quantities, added, lines, listPrice: add(subscription.listPrice, ofFullPeriod(topUpLines(edition, subscription.cadence, added, months, totals) ?? lines)), period: paid };
}

/**
 * Where what comes next has been paid already, more is had of it too, to its end: what that edition cannot hold is not sold, rather than sold for months in which it is not had. So
 * whatever is settled, before that change or after, fits where it lands (S3, S7).
 */
async function whatIsToComeRefuses(useCase: UseCase, subscription: Subscription, asked: AskedQuantities): Promise<FieldIssue[]> {
  const { em, now, language } = useCase;
  const scheduled = (await scheduledChanges(em, [subscription.id])).get(subscription.id);
  if (!scheduled?.change.paidFrom) return [];
  const edition = await editionOnSale(em, scheduled.content.editionId, now);
  if (!edition) throw new Error('an edition that was sold is never deleted');
  const added = quantitiesOf(asked);
  const totals = Object.fromEntries(Object.entries(added).map(([component, units]) => [component, (scheduled.content.quantities[component] ?? 0) + units]));
  return quantityIssues(asked, checkQuantities(edition, scheduled.content.cadence, totals).filter(({ component }) => component in added), useCase)
    .map(({ path, message }) => FieldIssue.of(path, 'topUp.toCome', language, { edition: edition.name, why: message }));
}

/** What the added units cost for a whole period. */
const ofFullPeriod = (lines: readonly PriceLine[]): Money => sum(lines.map(({ unit, quantity }) => multiply(unit, ratio(quantity, 1))), lines[0]?.unit.currency ?? '');

function tooFewOrMany(added: Quantities, totals: Quantities): QuantityRefusal[] {
  return Object.entries(added).flatMap(([component, units]): QuantityRefusal[] => {
    if (units < 1) return [{ component, code: 'BELOW_MINIMUM', limit: 1 }];
    return (totals[component] ?? 0) > mostUnits ? [{ component, code: 'ABOVE_MAXIMUM', limit: mostUnits }] : [];
  });
}

function notSold(components: readonly { key: string; unitPrices: Partial<Record<Choice['cadence'], unknown>> }[], cadence: Choice['cadence'], added: Quantities): QuantityRefusal[] {
  return components.filter(({ key, unitPrices }) => (added[key] ?? 0) > 0 && !unitPrices[cadence]).map(({ key }) => ({ component: key, code: 'NOT_SOLD', limit: null }));
}
