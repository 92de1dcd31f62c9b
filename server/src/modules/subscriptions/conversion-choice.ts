import { ObjectType } from 'type-graphql';
import { FieldIssue, InvalidInput, refuse, UserError } from '../../platform/graphql/refusals.ts';
import { type UseCase } from '../../platform/graphql/use-case.ts';
import { type Choice } from '../orders/index.ts';
import { standingOf } from './find-subscription.ts';
import { newChoice } from './new-choice.ts';
import { type Subscription } from './subscription.entity.ts';
import { whyNoConversion } from './subscription.policy.ts';
import { type AskedUpgrade } from './upgrade-choice.ts';

@ObjectType({ implements: UserError, description: 'It is no trial, or one that was over 90 days ago (S12).' })
export class CannotConvert extends UserError {
  static of(code: 'noTrial' | 'boughtAnew', { language }: UseCase): CannotConvert {
    return refuse(CannotConvert, code === 'noTrial' ? 'NOT_A_TRIAL' : 'TRIAL_TOO_OLD', language, { path: ['subscriptionId'] });
  }
}

/** A trial's first paid period: whatever edition of its product, from now on (S12). What was free gives no credit. */
export async function conversionChoice(useCase: UseCase, subscription: Subscription, asked: AskedUpgrade): Promise<Choice | InvalidInput | CannotConvert> {
  const obstacle = whyNoConversion({ ...subscription, now: useCase.now });
  if (obstacle) return CannotConvert.of(obstacle, useCase);
  const choice = await newChoice(useCase, { ...asked, tenantId: subscription.tenant.id });
  if (choice instanceof InvalidInput) return choice;
  if (choice.edition.productId !== subscription.product.id) return InvalidInput.of([FieldIssue.of(['editionId'], 'upgrade.otherProduct', useCase.language)], useCase.language);
  return { ...choice, ...standingOf(subscription) };
}
