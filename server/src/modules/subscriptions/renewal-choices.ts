import { priceOf } from '@filiera/shared/catalog';
import { cadenceMonths, instant, isRefusedRenewal, renewalPeriod, type Cadence } from '@filiera/shared/period';
import { Field, ObjectType } from 'type-graphql';
import { FieldIssue, refuse, UserError } from '../../platform/graphql/refusals.ts';
import { type UseCase } from '../../platform/graphql/use-case.ts';
import { editionsOnSale, type EditionOnSale } from '../catalog/index.ts';
import { type Choice } from '../orders/index.ts';
import { standingOf } from './find-subscription.ts';
import { SubscriptionComponent, type Subscription } from './subscription.entity.ts';
import { whyNoRenewal } from './subscription.policy.ts';

@ObjectType({ implements: UserError, description: 'Some of them cannot be renewed like this: nothing is (S4, S6).' })
export class NotRenewable extends UserError {
  @Field(() => [FieldIssue], { description: 'What stands against it, each at its field of the renewals, by their place in the list.' })
  issues!: FieldIssue[];

  static of(issues: FieldIssue[], { language }: UseCase): NotRenewable {
    return refuse(NotRenewable, 'NOT_RENEWABLE', language, { issues, path: issues[0]?.path ?? null });
  }
}

export interface AskedRenewal {
  subscription: Subscription;
  cadence: Cadence;
}

/** How many go into one order. */
const mostRenewals = 100;

/** What can be said of a list of renewals before anything is looked up: it is not empty, not too long, and names each subscription once. */
export function checkList(subscriptionIds: readonly string[], useCase: UseCase): NotRenewable | undefined {
  const { language } = useCase;
  const ids = subscriptionIds.map((id) => id.toLowerCase());
  if (ids.length === 0) return NotRenewable.of([FieldIssue.of(['renewals'], 'renewal.none', language)], useCase);
  if (ids.length > mostRenewals) return NotRenewable.of([FieldIssue.of(['renewals'], 'renewal.tooMany', language, { most: mostRenewals })], useCase);
  const repeated = ids.flatMap((id, index) => (ids.indexOf(id) < index ? [FieldIssue.of(['renewals', index, 'subscriptionId'], 'renewal.repeated', language)] : []));
  return repeated.length > 0 ? NotRenewable.of(repeated, useCase) : undefined;
}

/** One more period of what each has, at today's prices (S1, S4, S6); or all that stands against it. */
export async function renewalChoices(useCase: UseCase, asked: readonly AskedRenewal[]): Promise<Choice[] | NotRenewable> {
  const { em, now, language } = useCase;
  const editions = await editionsOnSale(em, asked.map(({ subscription }) => subscription.edition.id), now);
  const owned = await em.find(SubscriptionComponent, { subscription: { $in: asked.map(({ subscription }) => subscription.id) } });
  const answers = asked.map(({ subscription, cadence }) => {
    const quantities = Object.fromEntries(owned.filter((each) => each.subscription.id === subscription.id).map(({ component, quantity }) => [component.id, quantity]));
    return renewalChoice(subscription, cadence, quantities, editions.get(subscription.edition.id), now);
  });
  const issues = answers.flatMap((answer, index) => ('obstacle' in answer ? [FieldIssue.of(['renewals', index, answer.at], `renewal.${answer.obstacle}`, language)] : []));
  return issues.length > 0 ? NotRenewable.of(issues, useCase) : answers.flatMap((answer) => ('obstacle' in answer ? [] : answer));
}

interface Obstacle {
  obstacle: 'superseded' | 'boughtAnew' | 'beyond36Months' | 'notSold';
  at: 'subscriptionId' | 'cadence';
}

function renewalChoice(subscription: Subscription, cadence: Cadence, quantities: Choice['quantities'], edition: EditionOnSale | undefined, now: Date): Choice | Obstacle {
  const { anchorLocal: local, timeZone, status, endsAt } = subscription;
  const obstacle = whyNoRenewal({ status, endsAt, now });
  if (obstacle) return { obstacle, at: 'subscriptionId' };
  const renewal = renewalPeriod({ local, timeZone }, instant(endsAt), cadenceMonths[cadence], instant(now));
  if (isRefusedRenewal(renewal)) return renewal === 'BOUGHT_ANEW' ? { obstacle: 'boughtAnew', at: 'subscriptionId' } : { obstacle: 'beyond36Months', at: 'cadence' };
  const lines = edition && priceOf(edition, cadence, quantities);
  if (!edition || !lines) return { obstacle: 'notSold', at: 'cadence' };
  return { ...standingOf(subscription), edition, cadence, quantities, lines, period: renewal.period };
}
