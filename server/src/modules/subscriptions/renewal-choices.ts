import { priceOf } from '@filiera/shared/catalog';
import { cadenceMonths, instant, isRefusedRenewal, renewalPeriod, type Cadence } from '@filiera/shared/period';
import { renewalContent, type Content } from '@filiera/shared/subscription';
import { Field, ObjectType } from 'type-graphql';
import { FieldIssue, refuse, UserError } from '../../platform/graphql/refusals.ts';
import { type UseCase } from '../../platform/graphql/use-case.ts';
import { editionsOnSale, type EditionOnSale } from '../catalog/index.ts';
import { type Choice } from '../orders/index.ts';
import { standingOf } from './find-subscription.ts';
import { contentsOf, scheduledChanges } from './scheduled-changes.ts';
import { type Subscription } from './subscription.entity.ts';
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

/** One more period of what each has, or of what was scheduled for its end, at today's prices (S1, S3, S4, S6); or all that stands against it. */
export async function renewalChoices(useCase: UseCase, asked: readonly AskedRenewal[]): Promise<Choice[] | NotRenewable> {
  const { em, now, language } = useCase;
  const scheduled = await scheduledChanges(em, asked.map(({ subscription }) => subscription.id));
  const current = await contentsOf(em, asked.map(({ subscription }) => subscription));
  const contents = asked.map(({ subscription }) => renewalContent(current.get(subscription.id) ?? missing(), scheduled.get(subscription.id)?.content ?? null));
  const editions = await editionsOnSale(em, contents.map(({ editionId }) => editionId), now);
  const answers = asked.map(({ subscription, cadence }, index) => renewalChoice(subscription, cadence, contents[index] ?? missing(), editions, now));
  const issues = answers.flatMap((answer, index) => ('obstacle' in answer ? [FieldIssue.of(['renewals', index, answer.at], `renewal.${answer.obstacle}`, language)] : []));
  return issues.length > 0 ? NotRenewable.of(issues, useCase) : answers.flatMap((answer) => ('obstacle' in answer ? [] : answer));
}

interface Obstacle {
  obstacle: 'superseded' | 'trial' | 'cancelled' | 'boughtAnew' | 'beyond36Months' | 'notSold';
  at: 'subscriptionId' | 'cadence';
}

const missing = (): never => { throw new Error('each has its content'); };

function renewalChoice(subscription: Subscription, cadence: Cadence, { editionId, quantities }: Content, editions: ReadonlyMap<string, EditionOnSale>, now: Date): Choice | Obstacle {
  const { anchorLocal: local, timeZone, endsAt } = subscription;
  const obstacle = whyNoRenewal({ ...subscription, now });
  if (obstacle) return { obstacle, at: 'subscriptionId' };
  const renewal = renewalPeriod({ local, timeZone }, instant(endsAt), cadenceMonths[cadence], instant(now));
  if (isRefusedRenewal(renewal)) return renewal === 'BOUGHT_ANEW' ? { obstacle: 'boughtAnew', at: 'subscriptionId' } : { obstacle: 'beyond36Months', at: 'cadence' };
  const edition = editions.get(editionId);
  const lines = edition && priceOf(edition, cadence, quantities);
  if (!edition || !lines) return { obstacle: 'notSold', at: 'cadence' };
  return { ...standingOf(subscription), edition, cadence, quantities, lines, period: renewal.period };
}
