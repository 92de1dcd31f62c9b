import { priceOf } from '@filiera/shared/catalog';
import { cadenceMonths, instant, isRefusedRenewal, renewalPeriod, type Cadence } from '@filiera/shared/period';
import { ObjectType } from 'type-graphql';
import { refuse, UserError } from '../../platform/graphql/refusals.ts';
import { type UseCase } from '../../platform/graphql/use-case.ts';
import { editionOnSale } from '../catalog/index.ts';
import { type Choice } from '../orders/index.ts';
import { standingOf } from './find-subscription.ts';
import { SubscriptionComponent, type Subscription } from './subscription.entity.ts';
import { whyNoRenewal } from './subscription.policy.ts';

@ObjectType({ implements: UserError, description: 'It cannot be renewed like this; the code says why: BEYOND_36_MONTHS, BOUGHT_ANEW, NOT_SOLD, SUPERSEDED (S4, S6).' })
export class NotRenewable extends UserError {}

/** One more period of what it has, at today's prices (S1, S4, S6). */
export async function renewalChoice({ em, now, language }: UseCase, subscription: Subscription, cadence: Cadence): Promise<Choice | NotRenewable> {
  const obstacle = whyNoRenewal({ status: subscription.status, endsAt: subscription.endsAt, now });
  if (obstacle) return refuse(NotRenewable, obstacle, language, { path: ['subscriptionId'] });
  const anchor = { local: subscription.anchorLocal, timeZone: subscription.timeZone };
  const renewal = renewalPeriod(anchor, instant(subscription.endsAt), cadenceMonths[cadence], instant(now));
  if (isRefusedRenewal(renewal)) return refuse(NotRenewable, renewal, language, { path: [renewal === 'BOUGHT_ANEW' ? 'subscriptionId' : 'cadence'] });

  const owned = await em.find(SubscriptionComponent, { subscription: subscription.id });
  const quantities = Object.fromEntries(owned.map(({ component, quantity }) => [component.id, quantity]));
  const edition = await editionOnSale(em, subscription.edition.id, now);
  const lines = edition && priceOf(edition, cadence, quantities);
  if (!edition || !lines) return refuse(NotRenewable, 'NOT_SOLD', language, { path: ['cadence'] });
  return { ...standingOf(subscription), edition, cadence, quantities, lines, period: renewal.period };
}
